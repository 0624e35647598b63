import { describe, expect, it } from 'vitest';
import { production } from '../../infra/stages.ts';
import { list, type Statement, statements, synthesised } from './synthesised.ts';

const { service } = synthesised(production);

const functions = Object.entries(service.findResources('AWS::Lambda::Function'));
const [printer = 'no printer', resource] = functions.find(([id]) => id.startsWith('print')) ?? [];

const calls = (all: readonly Statement[]): readonly Statement[] =>
  all.filter(({ Action }) => list(Action).some((action) => action.startsWith('lambda:')));

/** Doors that hand somebody a paper of their own, of their patient, or of what was shared with them. */
const printing = ['patient', 'employer', 'plan'];

describe('the printer', () => {
  it('can read no table, no secret and no key: it writes its own log', () => {
    const printing = statements(service, 'printRole');
    expect(printing.flatMap(({ Action }) => list(Action))).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents']);
  });

  it('knows its stage and nothing else, and has no extension that fetches secrets', () => {
    expect(Object.keys(resource?.Properties.Environment.Variables)).toEqual(['STAGE']);
    expect(resource?.Properties.Layers).toBeUndefined();
  });

  it.each(printing)('the door %s may print, and may call no other function', (door) => {
    expect(calls(statements(service, `${door}Role`))).toEqual([
      { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: { 'Fn::GetAtt': [printer, 'Arn'] } },
    ]);
  });

  it('nobody else may print, or knows its name', () => {
    expect(calls(statements(service))).toHaveLength(printing.length);
    const knowing = functions.filter(([, { Properties }]) => Properties.Environment.Variables.PRINTER);
    expect(knowing.map(([id]) => id.replace(/Function.*$/, '')).toSorted()).toEqual(printing.toSorted());
    for (const [, { Properties }] of knowing)
      expect(Properties.Environment.Variables.PRINTER).toEqual({ Ref: printer });
  });

  it('no address of the API leads to it', () => {
    expect(JSON.stringify(service.findResources('AWS::Lambda::Permission'))).not.toContain(printer);
    expect(JSON.stringify(service.findResources('AWS::ApiGatewayV2::Integration'))).not.toContain(printer);
  });

  it('is few at a time in production, so that a flood of printing leaves room for the doors', () => {
    expect(resource?.Properties.ReservedConcurrentExecutions).toBe(50);
  });
});
