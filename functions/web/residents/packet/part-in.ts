import { notFound } from "#shared/kernel/errors.ts";
import { isPart, type Part } from "#shared/records/packet/parts.ts";
import type { HouseContext } from "../../kit/route.ts";

/** The document in the path. @throws not_found */
export function partIn({ c }: Pick<HouseContext, "c">): Part {
  const part = c.req.param("part") ?? "";
  if (!isPart(part)) throw notFound();
  return part;
}
