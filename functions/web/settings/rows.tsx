import { Panel } from "../ui/kit.tsx";
import type { Setting } from "./list.ts";

export const SettingRows = ({ settings }: { settings: readonly Setting[] }) => (
  <Panel rows>
    {settings.map(({ href, title, what }) => (
      <div class="row">
        <div class="grow">
          <a class="whole" href={href}>
            {title}
          </a>
          <div class="second">{what}</div>
        </div>
      </div>
    ))}
  </Panel>
);
