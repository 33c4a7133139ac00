/** The script of the map's page, put in by the build. */
declare module "portolan:map-view" {
  export const script: string;
}
