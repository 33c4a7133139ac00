/** Files that are made from others. */
export { type GeneratedSchema, generatedSchema } from "../languages/helm/generate";
