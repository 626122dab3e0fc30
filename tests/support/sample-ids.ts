import type { TagIds } from "#shared/tenancy/homes.ts";

/** One id for each session tag, for samples. */
export const sampleIds = {
  network: "net_1",
  house: "hse_1",
  partner: "ptn_1",
  member: "mem_1",
  person: "per_1",
  guest: "gst_1",
  journey: "jny_1",
} as const satisfies TagIds;
