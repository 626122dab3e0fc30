import { afterAll } from "vitest";
import { endTurn } from "./endpoint.ts";

/* Runs before each test file. A worker keeps its imports between files, and its engine for some of them. */
afterAll(endTurn);
