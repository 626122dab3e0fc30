import { writeFileSync } from "node:fs";
import { verifierText } from "./build.ts";

writeFileSync("docs/verify-selection.mjs", await verifierText());
