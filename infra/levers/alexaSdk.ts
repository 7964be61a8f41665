import { editFile, type Lever, replaceModule } from './lever';

const SERVICES_USED = ['reminderManagement', 'ups'];
const METHODS_USED = [
  'getReminderManagementServiceClient',
  'getUpsServiceClient',
  'getSystemTimeZone',
  'createReminder',
  'getReminders',
  'deleteReminder',
  'invoke',
];

export const ALEXA_SDK: readonly Lever[] = [
  {
    name: 'helpers',
    why: "the SDK's index loads every helper there is",
    changes: [
      replaceModule(
        'ask-sdk-core',
        `export { SkillBuilders } from 'ask-sdk-core/dist/skill/SkillBuilders';
        export { DefaultApiClient } from 'ask-sdk-core/dist/service/DefaultApiClient';`,
      ),
    ],
  },
  {
    name: 'unused services',
    why: "one file holds a client for each of Alexa's own services, and the coach asks two of them four things",
    changes: [
      editFile(
        'ask-sdk-model/index.js',
        (model) =>
          model.replace(ONE_SERVICE, (block, service: string) =>
            SERVICES_USED.includes(service) ? block : '',
          ),
        (model) => model.replace(ONE_METHOD, (block, _, method: string) => (isUsed(method) ? block : '')),
      ),
    ],
  },
];

export const ADDRESSES: Lever = {
  name: 'addresses',
  why: "Node announces the end of the SDK's way to read an address, at a first reminder and in the operator's log",
  changes: [
    editFile(
      'ask-sdk-core/dist/service/DefaultApiClient.js',
      (client) => client.replace('const url = require("url");\n', ''),
      (client) => client.replace('url.parse(request.url)', 'new URL(request.url)'),
      (client) => client.replace('urlObj.path,', 'urlObj.pathname + urlObj.search,'),
      (client) => client.replace('urlObj.auth,', 'undefined,'),
    ),
  ],
};

const ONE_SERVICE = /^\(function \(services\) \{\n {4}(?:var|let) (\w+);[\s\S]*?^\}\)\(services = .*\n/gm;

const ONE_METHOD = /^( {8}| {12})\w+\.prototype\.(\w+) = function [\s\S]*?^\1\};\n/gm;

/** Each method stands on another that makes the call: getReminders on callGetReminders. */
function isUsed(method: string): boolean {
  return METHODS_USED.some((used) => new RegExp(`^(call)?${used}$`, 'i').test(method));
}
