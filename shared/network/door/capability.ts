import { defineCapability } from "#shared/engine/capability.ts";
import {
  grantEntity,
  identityEntity,
  inquiryWindow,
  partnerKeyEntity,
  sessionEntity,
  usageEntity,
} from "#shared/records/door/entities.ts";

/** Who gets in. */
export const doors = defineCapability({
  name: "doors",
  entities: [grantEntity, identityEntity, inquiryWindow, partnerKeyEntity, sessionEntity, usageEntity],
  events: [],
  refusals: [],
});
