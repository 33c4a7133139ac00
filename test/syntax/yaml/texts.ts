/** Manifests, values and Compose files as people write them, for tests that mutate, compare and measure. */

/** A Deployment with its Service and a ConfigMap. */
export const manifests = `# The shop's front end
apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
  labels: &labels
    app.kubernetes.io/name: shop
    tier: "front"   # quoted for no reason
spec:
  replicas: 3
  selector:
    matchLabels: {app.kubernetes.io/name: shop, tier: front}
  template:
    metadata:
      labels: *labels
    spec:
      containers:
      - name: web
        image: registry.example.com:5000/shop/web:1.10
        command: ["/bin/sh", '-c']
        args:
        - |
          set -e
          exec web --port=8080
        env:
          - {name: MODE, value: 'it''s on'}
          - name: EMPTY
            value: ""
          - name: OFF
            value: off
        ports: [{containerPort: 8080}]
        resources:
          limits:
            cpu: 500m
            memory: 128Mi
        livenessProbe:
          httpGet: {path: /health, port: 8080}
          periodSeconds: 10

      volumes: []
---
apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  type: ClusterIP
  ports:
    - port: 80
      targetPort: 8080
  selector:
    app.kubernetes.io/name: shop
---
apiVersion: v1
kind: ConfigMap
metadata: {name: shop}
data:
  nginx.conf: |-
    server {
      listen 80;
    }

  folded: >
    one paragraph
    over two lines

    and another
  mode: "0644"
  half: 0.5
  nothing: ~
`;

/** A chart's values. */
export const values = `# Default values for shop.
replicaCount: 1

image:
  repository: nginx
  pullPolicy: IfNotPresent
  # Overrides the image tag
  tag: ""

imagePullSecrets: []
serviceAccount:
  create: true
  annotations: {}

ingress:
  enabled: false
  hosts:
    - host: chart-example.local
      paths:
        - path: /
          pathType: ImplementationSpecific
  tls: []
  #  - secretName: chart-example-tls
  #    hosts:
  #      - chart-example.local

resources: {}
nodeSelector: {}
tolerations:
  - key: "dedicated"
    operator: Equal
    effect: NoSchedule
affinity: {}
timeout: 1e3
negative: -12
`;

/** A Compose file with an extension, anchors and merges. */
export const compose = `name: shop
x-common: &common
  restart: unless-stopped
  environment: &env
    LOG_LEVEL: info
    TZ: Europe/Berlin
services:
  web:
    <<: *common
    build:
      context: ./web
      dockerfile_inline: |
        FROM nginx:1.31
        COPY . /usr/share/nginx/html
    ports:
      - "8080:80"
      - 22:22
    depends_on:
      db: {condition: service_healthy}
  db:
    <<: [*common, {restart: always}]
    image: postgres:17
    environment:
      <<: *env
      POSTGRES_PASSWORD: \${PASSWORD:?set it}
    volumes:
      - data:/var/lib/postgresql/data
volumes:
  data:
`;

/** All of them. */
export const texts: readonly string[] = [manifests, values, compose];
