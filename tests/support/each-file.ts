import { afterAll } from "vitest";
import { endEngine } from "./endpoint.ts";

/* Runs before each test file. A worker keeps its imports between files, but not its engine. */
afterAll(endEngine);
