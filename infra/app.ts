import { App } from "aws-cdk-lib";
import { stages } from "./config.ts";
import { addStage, validate } from "./porchlight.ts";

const app = new App();
for (const stage of stages) addStage(app, stage);
validate(app);
