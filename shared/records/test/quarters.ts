/* Quarters (`2026-Q4`) and months (`2026-11`) of house-local dates. */

export const quarterOf = (date: string): string =>
  `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** The quarters of a year, and the months of a quarter. */
export const quartersOf = (year: string): string[] => [1, 2, 3, 4].map((nth) => `${year}-Q${nth}`);
export const monthsOf = (quarter: string): string[] => {
  const [year, nth] = quarter.split("-Q");
  return [2, 1, 0].map((back) => `${year}-${String(Number(nth) * 3 - back).padStart(2, "0")}`);
};

export const isQuarter = (text: string): boolean => /^20\d\d-Q[1-4]$/.test(text);
export const isMonth = (text: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(text);
