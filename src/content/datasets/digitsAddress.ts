/** Where the packed digits are. The build puts their address here: see vite.config.ts. */
export const DIGITS_ADDRESS: string = ''
