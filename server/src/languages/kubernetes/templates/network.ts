/** Manifests of what leads to pods, and of what keeps others away. */

export const networkTemplates: Readonly<Record<string, string>> = {
  Service: `metadata:
  name: {1:app}
spec:
  type: {2|ClusterIP,NodePort,LoadBalancer|}
  selector:
    app.kubernetes.io/name: {1:app}
  ports:
    - name: http
      port: {3:80}
      targetPort: {4:http}`,
  Ingress: `metadata:
  name: {1:app}
spec:
  ingressClassName: {2:nginx}
  rules:
    - host: {3:app.example.com}
      http:
        paths:
          - path: {4:/}
            pathType: {5|Prefix,Exact,ImplementationSpecific|}
            backend:
              service:
                name: {1:app}
                port:
                  name: {6:http}`,
  IngressClass: `metadata:
  name: {1:nginx}
spec:
  controller: {2:k8s.io/ingress-nginx}`,
  NetworkPolicy: `metadata:
  name: {1:app}
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: {1:app}
  policyTypes:
    - Ingress
  ingress:
    - from:
        - podSelector:
            matchLabels:
              app.kubernetes.io/name: {2:client}
      ports:
        - port: {3:8080}`,
};
