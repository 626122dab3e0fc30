/* What a file says goes through these: a wrong kind of value ends the check. */
export class Unreadable extends Error {}

export const wanted = (fits, what) => {
  if (!fits) throw new Unreadable(what);
};

export const hex = (value, bytes, name) => {
  const fits = typeof value === "string" && new RegExp(`^[0-9a-f]{${bytes * 2}}$`).test(value);
  wanted(fits, `${name} is not ${bytes} bytes in lower-case hex`);
  return Buffer.from(value, "hex");
};

export const whole = (value, from, to, name) => {
  const fits = Number.isInteger(value) && value >= from && value <= to;
  wanted(fits, `${name} is not a whole number from ${from} to ${to}`);
  return value;
};

export const timeOf = (value, name) => {
  const fits = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) && !Number.isNaN(Date.parse(value));
  wanted(fits, `${name} is not a time in UTC`);
  return Date.parse(value);
};

/** The number of a date: one more each day. */
export const dayOf = (value, name) => {
  wanted(/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)), `${name} is not a date`);
  return Date.parse(value) / 86_400_000;
};

export const listOf = (value, longest, name) => {
  wanted(Array.isArray(value) && value.length <= longest, `${name} is not a list of at most ${longest}`);
  return value;
};
