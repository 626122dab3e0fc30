/** How many days the database’s recovery copies are kept. */
export const recoveryDays = 35;

/** Anyone with this link can read the deletion status and the certificate. */
export const certificatePath = (network: string, secret: string): string => `/erased/${network}/${secret}`;
