import type { Segment } from '../../fact.ts';
import { segmentOf } from './member.ts';

/** Whom a paragraph is about that opens with a name and a colon; `segment` is [] where the name is that of another entity. */
export interface Label {
  segment: Segment[];
}

const ENTITY =
  /(?:公司|集团|药业|制药|学校|厂|研究院|中心|股份|酒店|银行|证券|实业|科技|环保|电子|置业|基金|信息|生物|能源|材料|机械|控股|事业部|分部)$/;
const OPENING = /^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]|[①-⑳])?([^,。;:]{2,24}):/;

/** 达因药业:报告期内…; 冷冻设备业务:全年…. Null for a paragraph that opens with no such name. */
export function labelOf(text: string): Label | null {
  const match = OPENING.exec(text);
  if (!match) return null;
  const name = match[1]!;
  const segment = segmentOf(name);
  if (segment) return { segment };
  return ENTITY.test(name) && !/^(?:本)?公司$|^发行人$/.test(name) ? { segment: [] } : null;
}
