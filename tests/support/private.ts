import { homePatterns, privateHomes } from "#shared/tenancy/homes.ts";

/** Whether a partition is a home of a kind, or below one. */
export const isIn = (name: keyof typeof homePatterns, pk: unknown): boolean =>
  new RegExp(`^${homePatterns[name].replace(/\{\w+\}/g, "[^#]+")}(?:#|$)`).test(String(pk));

/** Whether it is a resident's own, a guest's or a mentor's: no archive reads it. */
export const isPrivate = (pk: unknown): boolean => privateHomes.some((name) => isIn(name, pk));
