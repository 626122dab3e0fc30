import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { roleNames } from "#shared/tenancy/roles.ts";
import { credentialKinds } from "./member.ts";

const name = z.string();
const kind = z.enum(credentialKinds);

/** Events of a member. */
export const memberEvents = defineEvents(
  { subject: "member", group: "people" },
  {
    "member.added": { name, role: z.enum(roleNames) },
    "member.invited": { name },
    "member.changed": { name, role: z.enum(roleNames) },
    "member.removed": { name },
    "member.suspended": { name },
    "member.reinstated": { name },
    "member.credential_recorded": { name, kind },
    "member.credential_removed": { name, kind },
  },
);
