/** What a container mounts must not meet at one path, and a volume is either mounted or a device. */
import type { Finding } from "../../../model/finding";
import { repeated, scalarIn, textIn } from "../fields";
import { podRule } from "../pod-rule";
import { type Container, partsOf } from "../pods";

export const mountPathsUnique = podRule({
  id: "kubernetes/mount-paths-unique",
  severity: "error",
  aliases: [],
  *see({ containers }) {
    for (const container of containers) {
      yield* samePath(container);
      yield* bothWays(container);
    }
  },
});

function* samePath(container: Container): Generator<Finding> {
  const mounts = partsOf(container, "volumeMounts").flatMap((mount) => scalarIn(mount, "mountPath") ?? []);
  const devices = partsOf(container, "volumeDevices").flatMap((device) => scalarIn(device, "devicePath") ?? []);
  for (const [path, first] of repeated([...mounts, ...devices], ({ text }) => text || undefined)) {
    const related = [{ span: first, message: "The first one at this path" }];
    yield { span: path, message: `Something else of this container is at ${path.text} already`, related };
  }
}

function* bothWays(container: Container): Generator<Finding> {
  const mounted = new Set(partsOf(container, "volumeMounts").map((mount) => textIn(mount, "name")));
  const devices = partsOf(container, "volumeDevices").flatMap((device) => scalarIn(device, "name") ?? []);
  for (const name of devices.filter(({ text }) => mounted.has(text))) {
    yield { span: name, message: `${name.text} is mounted already: a volume is a file system or a device, not both` };
  }
  for (const [name] of repeated(devices, ({ text }) => text || undefined)) {
    yield { span: name, message: `${name.text} is a device of this container already` };
  }
}
