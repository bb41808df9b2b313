import type { Form } from '../filing/filing.ts';
import type { Words } from './lang.ts';

/** A form of filing: as its cover calls it, and in English. */
export const FORM_WORDS: Words<Readonly<Record<Form, string>>> = {
  zh: {
    'ir-minutes': '投资者关系活动记录表',
    'inquiry-reply': '审核问询函回复',
    inquiry: '问询函',
    assessment: '行动方案评估报告',
    'annual-report': '年度报告',
    'interim-report': '半年度报告',
    'quarterly-report': '季度报告',
    prospectus: '招股说明书',
    forecast: '业绩预告',
    'supervision-report': '持续督导跟踪报告',
    other: '其他文件',
  },
  en: {
    'ir-minutes': 'Investor relations minutes',
    'inquiry-reply': 'Reply to inquiry',
    inquiry: 'Inquiry',
    assessment: 'Action plan assessment',
    'annual-report': 'Annual report',
    'interim-report': 'Interim report',
    'quarterly-report': 'Quarterly report',
    prospectus: 'Prospectus',
    forecast: 'Earnings forecast',
    'supervision-report': 'Supervision report',
    other: 'Other filing',
  },
};
