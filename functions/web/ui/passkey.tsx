import type { Child } from "hono/jsx";
import type { Assets } from "../assets/load.ts";

/** Around a form whose `answer` a device gives. The script shows it. */
export const AsksDevice = ({
  assets,
  how,
  failed,
  children,
}: {
  assets: Assets;
  how: "add" | "use";
  /** Said if the device gives none. */
  failed: string;
  children: Child;
}) => (
  <div
    class="stack"
    hidden
    data-passkey={how}
    data-options={how === "add" ? "/account/passkeys/options" : "/sign-in/passkey/options"}
    data-failed={failed}
  >
    {children}
    <p class="second" role="status" />
    <script type="module" src={assets.href("passkey.js")} />
  </div>
);

/** The device's answer, for the script to fill in. */
export const Answer = () => <input type="hidden" name="answer" value="" />;
