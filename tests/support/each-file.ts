import { afterAll } from "vitest";
import { endEngine } from "./endpoint.ts";

/* Runs before each test file. What is imported stays with the worker from file to file; its engine does not. */
afterAll(endEngine);
