/** What the flags of docker compose do, where they are not those of docker. */
export const composeFlagWords = `

`;
