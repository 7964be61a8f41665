import { changed } from './changed';
import { instead } from './instead';

/** Most of the Alexa SDK: its index loads every helper there is, its model holds a client for each of Alexa's services. */
export const alexaSdk = [
  instead(
    'ask-sdk-core',
    'ask-sdk-core',
    `export { SkillBuilders } from 'ask-sdk-core/dist/skill/SkillBuilders';
    export { DefaultApiClient } from 'ask-sdk-core/dist/service/DefaultApiClient';`,
  ),
  changed('ask-sdk-model', 'ask-sdk-model/index.js', (model) => {
    const some = model.replace(ONE_SERVICE, (block, name: string) => (SERVICES.includes(name) ? block : ''));
    // Were only services found and no methods, or the other way round, the file would have changed its shape.
    const few = some.replace(ONE_METHOD, (block, _, name: string) => (isUsed(name) ? block : ''));
    return some === model || few === some ? model : few;
  }),
];

/** The coach asks two of Alexa's services four things. */
const SERVICES = ['reminderManagement', 'ups'];
const METHODS = [
  'getReminderManagementServiceClient',
  'getUpsServiceClient',
  'getSystemTimeZone',
  'createReminder',
  'getReminders',
  'deleteReminder',
  'invoke',
];

const ONE_SERVICE = /^\(function \(services\) \{\n {4}(?:var|let) (\w+);[\s\S]*?^\}\)\(services = .*\n/gm;
const ONE_METHOD = /^( {8}| {12})\w+\.prototype\.(\w+) = function [\s\S]*?^\1\};\n/gm;

/** Each method stands on another that makes the call: getReminders on callGetReminders. */
function isUsed(method: string): boolean {
  return METHODS.some((used) => new RegExp(`^(call)?${used}$`, 'i').test(method));
}
