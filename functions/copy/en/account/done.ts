import { naming } from "../../message.ts";
import { roles } from "../common/words.ts";
import { message } from "../message.ts";

/** What a form did, on the page that follows. */
export const done = {
  "account.switched": naming(message("You’re now working as {role} at {network}."), { role: roles }),
  "account.pin_set": "PIN set. It unlocks Porchlight on this device after 15 minutes without use.",
  "account.pin_removed": "PIN removed from this device.",
  "account.passkey_added": "Passkey added. It unlocks Porchlight on this device.",
  "account.passkey_removed": "Passkey removed. It can’t unlock Porchlight anymore.",
  "account.session_ended": "Signed out on that device.",
  "account.signed_out": "You’re signed out on every device.",
} as const;
