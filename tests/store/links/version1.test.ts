/** Links of version 1, as the page once wrote them. They are in people's course pages: whatever changes, they must open. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprint } from '../../../src/core/fingerprint'
import type { LabState } from '../../../src/store/labState'
import { TestLab } from '../../TestLab'

let lab: TestLab
beforeEach(async () => {
  lab = await new TestLab().ready()
})
afterEach(() => lab.close())

const EDITED =
  'v=1&c=11&e=2&p=explain.charts&d=4&lang=en&lock=setup.answers.free&z=eJxdVMtu40gM_BWjz-2Ar-Yjx_2EvRo-aOxeRzuxZEhyMtnA_75oKbMB9kYRpWKxmuRn-mucrt2SnnfpR3f6OS_1tr9N49_1tKSc3uo09-OQnneY022qc12Rv8Yp5TTU5X2cfqbn3Wfqh9t9mdPzjnJ67T7q1OLDZ7oP_Zr2nLrT0r91y0aXlm54SY_8jcD_I-b-ch37c3ocHzm9jvO8auyHbvrYn6Zxnvd1WKbx9pFymur5fvr9Y32t1zos-2vthpTTeFv6a_9PnVahQ3etK_vlnHJ6rd009MPlz25pWXgqOS1T1w9_9N1cW8VlutdHTnOt5_S8s5z6oV_67vWLMP3q3vo67e9D34xslvX1vVV65DTdh7VmMzU970pO9TaeXrbwNs79l2LI6VKHOnXL2DgP7OwcrBB5J4RgIsGcdw4oWkA171DFsai4HXPqLk285HTrpu5al839z_Re-8vLau7hcNjDk6J4KUzGrOKBeQdPBgpuXBRDJOSYGxBLCIIiiyGFNxyVYz7AE4MpgZMHexEuebeHJ2YuFoVLkDup88aiTuGgAkRiArZiJZwkgpgwiPkLCojioQoMLGYhKxZZCrhBkBlyKbJKQDcwUhXSKBi8Qo0ISAsHk5AxbbRmUFCVClgg29owBDALExdyIETcoNIcKUEFPAyirD0Hl4IKiOxSih2PefPRSLFI8dKEua8KAMiNAr2AkwW7runmh0FRZDR3wDVJBUsBZ3ZXD7ANWhiNuHGLhuqqtpBwaLCBOTqsskDaSIRRFDUP2YxlLC7mhcCKFeXj8ZjTj99jfGjGYQg4YLMIJWzlAgAVBS8FOFyIZcuTqzfJYkom6pvNgEAmDqYO6kzC__UuwIQQGsISX5YwK4CECZkCtHFeK3IU1DAyEQLc5gvQiymHhwWTKfL62AAibU4UmQEl1I7tHFzHtuFrY-3z3C3ddpq-F3y7UUs3bwfqZz-c17vzMtX5ZXxt2_8dr6v_eDz-BW33SsI'
const CHANGED =
  'v=1&t=50&e=1&p=explain.charts&d=4&lang=en&lock=setup.answers.free&z=eJxdkM1qwzAQhF_FzFkuSX8o-JhHaI-lh628jbeRV0ZaJzhB717ktIT2tgwzOx9zwWdMIxm6Bh_kD9l4aqcUv9gbHI6cskRF12wdlO0U0wFdc4HoNFtG19w7BFo41fvtgllllR8dyJscya5xGOmA4m6O7X9Hlv0YpUd5Lw4h5rwyiVJaWp9izi2rpTgtcEjcz_43yIFHVmtHJoVDnExGOXNaQZVGXr_vezgEpqSi-xeyqm7uHhwskehOKHNttDSzwygqOzI_vMq5Greb4pCZe3TNs4OomFD4KcHArdYVQ11M-FSLi0NPRpntD4aX5ANnOBjl65QH0X5daEichxgq5-2ukE-llG-HEowm'

const PLANTED =
  't=2&z=eJyNUUFu20AM_IowZ9qQnShFdMwDeshV2AMtMTJraVfdpWykhv5erBSjyK03kjPkDMk7PkIc2VAXOHF7SSbTborhl7QGwlVi0uBRFweCF7uFeEFd3KF-mi2hLo6EgT8l5ri5Y_b6KHNremXb2pG0H4N2WOh_SG4hDCFlEs48fOzS75mjdDuJMUQQonRz-2g7sbXn3SjsQQiT6ah_JK4-PY-yTu47EAbh6NX372y5Wu4rgkVW_6acJKtZnGUhJJEOdfGDoF5NefgaiF6vklWuKrcssBAmjjyKbSe44yban9f1mqYp94eKinJ_dNSU--MaPzlHGXnOyXO1IitQVc45wunhJZOetpaN9ZLjF5eP07FxEvu2Y7hlZ8Zpe9FFfd4BPnjBQmgHTuknj-tsPw8DwSTZV7LQdsbv380WytXCIVszjr38Aw4ZeH11bln-AmCLtWM'

interface Expected {
  readonly fragment: string
  readonly place: string
  /** Of the parameters after the step. */
  readonly after: string
  readonly also: Partial<LabState>
}

const LINKS: Readonly<Record<string, Expected>> = {
  'a preset': {
    fragment: 'v=1&x=xor&t=5&e=2&p=explain.charts&d=4&lang=en',
    place: '5.0',
    after: '30ba 9999 0c26 f9bd',
    also: { example: 1, panels: ['explain', 'charts'] },
  },
  'a preset with another seed, written by hand': {
    fragment:
      'x=circles&s=3&r=0.125&b=20&g=layer&face=map&p=charts.flow&on=flow&big=charts&edges=error.linear',
    place: '1.0',
    after: 'afae f53c 29d2 2e43',
    also: { granularity: 'layer', panel: 'flow', enlarged: 'charts', edgeMode: 'error', edgeScale: 'linear' },
  },
  'a run that was changed on the way': {
    fragment: EDITED,
    place: '5.11',
    after: 'd5cf 7d6b 0457 0f69',
    also: { firstStep: 5, locked: expect.objectContaining({ setup: true, answers: true, free: true }) },
  },
  'an experiment of one’s own': {
    fragment: CHANGED,
    place: '50.0',
    after: '7e0b e1ba 4738 156f',
    also: { firstStep: 1 },
  },
  'a planted mistake': {
    fragment: `v=1&bug=3906305803&${PLANTED}`,
    place: '2.0',
    after: 'fe38 8184 01e4 9a20',
    also: { setup: expect.objectContaining({ planted: 'bias-skipped' }) },
  },
  'a planted mistake by its name, as first written': {
    fragment: `v=1&bug=bias-skipped&${PLANTED}`,
    place: '2.0',
    after: 'fe38 8184 01e4 9a20',
    also: { setup: expect.objectContaining({ planted: 'bias-skipped' }) },
  },
}

it.each(Object.entries(LINKS))('%s', async (_, { fragment, place, after, also }) => {
  const { setup } = lab.state
  await (await lab.state.linking())!.open(`#${fragment}`)
  await lab.until(
    ({ trace, cursor, setup: shown }) => shown !== setup && `${trace?.step}.${cursor}` === place,
  )
  expect(lab.state.notice).toBeNull()
  expect(fingerprint(lab.state.trace!.after.values)).toBe(after)
  expect(lab.state).toMatchObject(also)
})
