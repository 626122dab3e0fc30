import { words } from "#functions/copy/words.ts";
import type { Assets } from "../assets/load.ts";
import { Answer, AsksDevice } from "../ui/passkey.tsx";

/** A passkey instead of a sign-in, for a session that is idle or handed over. `to`: the page to go on to. */
export const PasskeyUnlock = ({ assets, to, text }: { assets: Assets; to: string; text?: string }) => {
  const { passkey, passkeyFailed } = words().common.signIn;
  return (
    <AsksDevice assets={assets} how="use" failed={passkeyFailed}>
      <form method="post" action="/sign-in/passkey">
        <input type="hidden" name="to" value={to} />
        <Answer />
        <button type="submit" class="btn btn-primary">
          {text ?? passkey}
        </button>
      </form>
    </AsksDevice>
  );
};
