import type { RequestEnvelope } from 'ask-sdk-model';
import { nameOfDevice, screenOf } from '../../lambda/alexa/screenOf';
import document from '../../lambda/screen/document.json';

function envelope(maxVersion: unknown, viewport: object = { mode: 'HUB' }, deviceId = 'amzn1.ask.device.A') {
  const apl = maxVersion === undefined ? {} : { 'Alexa.Presentation.APL': { runtime: { maxVersion } } };
  return {
    context: { System: { device: { deviceId, supportedInterfaces: apl } }, Viewport: viewport },
  } as unknown as RequestEnvelope;
}

describe('a screen', () => {
  test.each([document.version, '2024.3', '2023.1'])('of runtime %s shows the document', (version) => {
    expect(screenOf(envelope(version))).toMatch(/^[0-9a-f]{8}$/);
  });

  test.each(['1.9', '2022.1', '', 'latest', null, undefined, 2024.3])('of runtime %p does not', (version) => {
    expect(screenOf(envelope(version))).toBeNull();
  });

  test.each(['TV', 'AUTO'])('of the kind %s is not trusted before it was tried', (mode) => {
    expect(screenOf(envelope('2024.3', { mode }))).toBeNull();
  });

  test('that tells nothing of its kind is one', () => {
    expect(screenOf(envelope('2024.3', {}))).not.toBeNull();
  });

  test('has a name of its own, from which nobody gets back to its id', () => {
    const names = ['amzn1.ask.device.A', 'amzn1.ask.device.B'].map((id) =>
      screenOf(envelope('2024.3', {}, id)),
    );
    expect(new Set(names).size).toBe(2);
    expect(names[0]).not.toContain('A');
    expect(nameOfDevice({} as RequestEnvelope['context'])).toMatch(/^[0-9a-f]{8}$/);
  });
});
