import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const doorSaid = {
  problems: {
    "door.pin_six_digits": "Enter six digits.",
    "door.pin_guessable": "That PIN is easy to guess. Choose another one.",
    "door.pin_differs": "The PINs don’t match.",
    "door.pin_own_device": "Set a PIN only on a device that no one else uses.",
    "door.pin_wrong": message(
      "That PIN isn’t right. {left, plural, one {One try left.} other {# tries left.}}",
    ),
  },
  refusals: {
    access_suspended: "Your access there is suspended. Ask an administrator of that network to restore it.",
    sign_in_first:
      "You can set a PIN or add a passkey only within 10 minutes of signing in. Sign in again first.",
    passkeys_full: "You’ve reached the limit for passkeys. Remove one first.",
    passkey_refused: "That passkey couldn’t be added. Try again.",
    access_changed: "Your access there changed after you signed in. Sign out, then sign in again to use it.",
  },
} satisfies SaidOf<"door">;
