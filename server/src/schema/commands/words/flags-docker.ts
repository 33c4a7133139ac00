/** What the flags of docker and buildx do; `command --flag` where they differ from their namesakes. */
export const dockerFlagWords = `
command --flag
`;
