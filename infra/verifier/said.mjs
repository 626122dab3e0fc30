/** Only plain letters reach the terminal: a file could otherwise write over what the check says. */
const plain = (text) => text.replace(/[^\x20-\x7e]/g, "?");

/** Gathers what is checked, in sentences. */
export function teller() {
  const lines = [];
  let wrong = 0;
  return {
    lines,
    wrong: () => wrong,
    /** Says one of two sentences. Returns whether it fits. */
    check: (fits, right, fault) => {
      if (!fits) wrong += 1;
      lines.push(plain(fits ? `ok     ${right}` : `WRONG  ${fault}`));
      return fits;
    },
    /** Says something once. */
    note: (text) => {
      const line = plain(`note   ${text}`);
      if (!lines.includes(line)) lines.push(line);
    },
  };
}

export const utc = (ms) => `${new Date(ms).toISOString().slice(0, 19).replace("T", " ")} UTC`;
