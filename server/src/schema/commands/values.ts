/** The closed values of flags, by command and flag or by flag alone. */

/** `open` lists start values that may go on, as in `jsonpath=…`. */
export interface ClosedValues {
  readonly values: readonly string[];
  readonly open: readonly string[];
}

const printers =
  "json yaml kyaml name go-template go-template-file template templatefile jsonpath jsonpath-as-json jsonpath-file";
const dashed = "go-template= go-template-file= template= templatefile= jsonpath= jsonpath-as-json= jsonpath-file=";
const columns = "custom-columns= custom-columns-file=";

const rows: Readonly<Record<string, readonly [values: string, open?: string]>> = {
  "docker run --restart": ["no always unless-stopped on-failure", "on-failure:"],
  "docker run --pull": ["always missing never"],
  "docker create --restart": ["no always unless-stopped on-failure", "on-failure:"],
  "docker create --pull": ["always missing never"],
  "docker update --restart": ["no always unless-stopped on-failure", "on-failure:"],
  "docker inspect --type": ["config container image network node plugin secret service task volume"],
  "docker service create --mode": ["replicated global replicated-job global-job"],
  "docker service create --restart-condition": ["none on-failure any"],
  "docker service update --restart-condition": ["none on-failure any"],
  "docker service create --endpoint-mode": ["vip dnsrr"],
  "docker service update --endpoint-mode": ["vip dnsrr"],
  "docker node update --availability": ["active pause drain"],
  "docker node update --role": ["worker manager"],
  "docker stack deploy --resolve-image": ["always changed never"],
  "docker build --progress": ["auto none plain quiet rawjson tty"],
  "docker compose --ansi": ["never always auto"],
  "docker compose config --format": ["yaml json"],
  "docker compose down --rmi": ["all local"],
  "kubectl --dry-run": ["none server client unchanged true false"],
  "kubectl get --output": [`${printers} wide custom-columns custom-columns-file`, `${dashed} ${columns}`],
  "kubectl --cascade": ["background foreground orphan true false"],
  "kubectl --validate": ["strict warn ignore true false"],
  "kubectl run --restart": ["Always OnFailure Never"],
  "kubectl run --image-pull-policy": ["Always IfNotPresent Never"],
  "kubectl expose --protocol": ["TCP UDP SCTP"],
  "kubectl expose --type": ["ClusterIP NodePort LoadBalancer ExternalName"],
  "kubectl expose --session-affinity": ["None ClientIP"],
  "kubectl patch --type": ["json merge strategic"],
  "kubectl explain --output": ["plaintext plaintext-openapiv2"],
  "kubectl version --output": ["json yaml"],
  "kubectl config view --output": [printers, dashed],
  "kubectl api-resources --output": ["wide name json yaml kyaml"],
  "kubectl api-resources --sort-by": ["name kind"],
  "helm list --output": ["table json yaml"],
  "helm status --output": ["table json yaml"],
  "helm history --output": ["table json yaml"],
  "helm get values --output": ["table json yaml"],
  "helm install --output": ["table json yaml"],
  "helm upgrade --output": ["table json yaml"],
  "helm repo list --output": ["table json yaml"],
  "helm search repo --output": ["table json yaml"],
  "helm search hub --output": ["table json yaml"],
  "minikube status --output": ["text json"],
};

const read = ([values, open = ""]: readonly [string, string?]): ClosedValues => ({
  values: values.split(" "),
  open: open.split(" ").filter((each) => each !== ""),
});

const known = new Map(Object.entries(rows).map(([key, row]) => [key, read(row)]));

/** What a flag takes, when that is a closed list. */
export function closedValues(path: string, name: string): ClosedValues | undefined {
  const [program = ""] = path.split(" ");
  return known.get(`${path} --${name}`) ?? known.get(`${program} --${name}`);
}

/** True for a value on the list, or one that goes on as a value on it may. */
export function isAllowed({ values, open }: ClosedValues, text: string): boolean {
  return values.includes(text) || open.some((start) => text.startsWith(start));
}
