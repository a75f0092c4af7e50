import { describe, expect, it } from 'vitest';
import type { ContentAttribute } from '../../../pipeline/report/contract.ts';
import { scoped, viewOf } from '../content.ts';
import { makeFormat } from '../format.ts';
import {
  NOTHING,
  sampleAttribute,
  sampleContent,
  sampleDifference,
  sampleExperiment,
  sampleLevel,
  sampleScope,
} from '../sample-content.ts';
import { wordCount } from '../words.ts';
import {
  attributeSentences,
  attributeTitle,
  contentEmptyTitle,
  contentStandfirst,
  contentTitle,
} from './content.ts';
import {
  experimentsSentences,
  experimentsTitle,
  experimentVerdict,
  recommendations,
} from './content-experiments.ts';
import { hoursSentences, hoursTitle } from './content-hours.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });
const view = (attributes?: ContentAttribute[], modelled = true) =>
  viewOf(
    scoped(sampleContent(attributes ? { scopes: [sampleScope(attributes, { modelled })] } : {})),
    'all',
    fmt,
  );

describe('the opening', () => {
  it('names what moves engagement most, and what does not show', () =>
    expect(contentTitle(view())).toBe(
      'Format moves engagement most; a call to action and hashtags show no effect',
    ));

  it('names two where their intervals overlap', () => {
    const close = [
      sampleAttribute('format', [sampleLevel('reel', 0.1)]),
      sampleAttribute('style', [sampleLevel('x', 0.09)]),
    ];
    expect(contentTitle(view(close))).toBe('Format and visual style move engagement');
  });

  it.each([
    [[sampleAttribute('cta', [sampleLevel('yes', 0)], NOTHING)], true, 'No effect found of a call to action'],
    [[], true, 'Nothing that was looked at clearly moves engagement'],
    [[], false, 'There are too few posts to tell what moves engagement'],
  ])('claims nothing without an effect (case %#)', (attributes, modelled, title) =>
    expect(contentTitle(view(attributes, modelled))).toBe(title),
  );

  it('says what the rate is of', () =>
    expect(contentStandfirst(sampleContent(), fmt)).toContain('1.80% of its account’s followers'));

  it('says why it is empty', () =>
    expect(contentEmptyTitle({ results: null, empty: { reason: 'no-posts', text: '' } })).toBe(
      'There is no post to compare yet',
    ));
});

const style = (change: Parameters<typeof sampleLevel>[2], attribute: Partial<ContentAttribute> = {}) =>
  sampleAttribute(
    'style',
    [sampleLevel('lifestyle', 0.08, change), sampleLevel('editorial', null)],
    attribute,
  );

describe('the title of an attribute', () => {
  it.each([
    ['found, corrected, clear', style({}), 'Lifestyle posts draw 8% more engagement than the mean post'],
    [
      'not clear after all levels',
      style({ q: 0.07 }),
      'Lifestyle posts may draw more engagement than the mean post',
    ],
    [
      'an interval that holds zero',
      style({ effect: sampleDifference(0.08, 0.09) }),
      'Visual style makes a difference, but no kind stands out',
    ],
    ['thin', style({ thin: true, q: null }), 'Visual style makes a difference, but no kind stands out'],
    ['the attribute not found, however clear a level', style({}, NOTHING), 'No effect of visual style found'],
    ['not tested', style({}, { test: null }), 'Lifestyle'],
  ])('%s', (_, attribute, title) => {
    const said = attributeTitle(view([attribute]), attribute);
    if (title === 'Lifestyle') expect(said).toBe('Too few creators vary visual style to compare it');
    else expect(said).toBe(title);
    expect(wordCount(said)).toBeLessThanOrEqual(14);
  });

  it('names the platform of a format', () => {
    const { scope } = view();
    expect(attributeTitle(view(), scope.attributes[0] as ContentAttribute)).toBe(
      'Instagram reel posts draw 50% more engagement than the mean post',
    );
  });

  it('says “no effect found” with what would have been found', () =>
    expect(attributeSentences(view(), 'cta')).toEqual([
      'An effect of 3.1% or more would have been found in 8 of 10 cases.',
    ]));
});

describe('comparisons', () => {
  const results = sampleContent();
  it('counts those that hold', () =>
    expect(experimentsTitle(results)).toBe('Two of five comparisons hold with the creator held the same'));

  it.each([
    ['sponsored', 'No difference found; 2.9% would have been seen'],
    ['code', 'Holds after six comparisons'],
    ['format', 'Cannot be compared with the creator held the same'],
    ['weekday', 'Perhaps more; not clear after six comparisons'],
  ])('%s: %s', (id, verdict) => {
    const one = results.experiments.find((e) => e.id === id) ?? sampleExperiment('cta', [0, 0, 1]);
    expect(experimentVerdict(one, results, fmt)).toBe(verdict);
  });

  it('tells where the raw difference misleads', () =>
    expect(experimentsSentences(results, fmt).join(' ')).toContain(
      'Raw, sponsored posts draw 7% less than organic posts; with the creator held the same, no difference is found.',
    ));

  it('recommends only what the adjusted interval carries, with its number', () => {
    const claims = recommendations(results, fmt).map(({ claim }) => claim);
    expect(claims).toEqual([
      'Ask for a discount code in sponsored posts: 29% more engagement per follower (90% interval +27% to +31%).',
      'Expect more of micro creators than of macro ones: 45% more engagement per follower (90% interval +43% to +47%).',
    ]);
  });

  it('recommends nothing where nothing holds', () =>
    expect(
      recommendations({ ...results, experiments: [sampleExperiment('code', [0.3, 0.3, 0.06])] }, fmt),
    ).toEqual([]));
});

describe('hours', () => {
  it('names platforms with an hour that stands out', () => {
    expect(hoursTitle(sampleContent())).toBe('The hour of posting makes a difference on Instagram');
    expect(hoursSentences(sampleContent(), fmt)).toEqual([
      'Instagram: Tuesday 11:00 draws 12% more than the mean post (90% interval +7% to +17%).',
    ]);
  });
  it('claims none where none stands out', () => {
    const none = sampleContent({ alpha: 0.001 });
    expect(hoursTitle(none)).toBe('No hour of the week clearly draws more than the others');
    expect(hoursSentences(none, fmt)[0]).toContain(
      'no hour stands out; a typical cell would have to differ by 15% to be found',
    );
  });
  it('says when nothing can be compared', () =>
    expect(hoursTitle(sampleContent({ scopes: [sampleScope([])] }))).toBe(
      'Too few posts to compare the hours of the week',
    ));
});
