// SPDX-License-Identifier: GPL-3.0-or-later
// node validate.mjs URL: whether what is there is a valid OpenAPI 3.1 document. Says what is wrong, and fails.
import { Validator } from "@seriousme/openapi-schema-validator";

const answer = await fetch(process.argv[2]);
if (answer.status !== 200) {
  console.error(`The document was answered with ${answer.status}.`);
  process.exit(1);
}
const document = await answer.json();
const validator = new Validator();
const result = await validator.validate(document);
if (!result.valid || validator.version !== "3.1") {
  console.error(`OpenAPI ${validator.version}:`, JSON.stringify(result.errors, null, 2));
  process.exit(1);
}
const operations = Object.values(document.paths).flatMap(Object.keys).length;
if (operations < 10) {
  console.error(`Only ${operations} operations.`);
  process.exit(1);
}
// A document that is wrong must be told apart, or the check above says nothing.
document.paths["/broken"] = { get: { responses: { 200: { description: 7 } } } };
if ((await new Validator().validate(document)).valid) {
  console.error("The validator takes anything.");
  process.exit(1);
}
console.log(`A valid document of OpenAPI 3.1 with ${operations} operations.`);
