import { naming } from "../../message.ts";
import { roles } from "../common/words.ts";
import { message } from "../message.ts";

/** What a form did, on the page that follows. */
export const done = {
  "account.switched": naming(message("You’re now working as {role} at {network}."), { role: roles }),
  "account.pin_set": "The PIN is set. It unlocks this device after 15 minutes without use.",
  "account.pin_removed": "This device has no PIN anymore.",
  "account.passkey_added": "The passkey is added. It unlocks Porchlight on this device.",
  "account.passkey_removed": "The passkey is removed. It unlocks nothing anymore.",
  "account.session_ended": "Signed out on that device.",
  "account.signed_out": "You’re signed out on every device.",
} as const;
