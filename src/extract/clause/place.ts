/**
 * Places by their short names: in front of 收入 they are cuts by 地区 of themselves (北京收入同比增长…), where a longer name would
 * say so by its ending (港澳地区, 华东).
 */
const PLACES = new Set(
  (
    '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 ' +
    '广西 西藏 宁夏 新疆 香港 澳门 港澳 港澳台 深圳 广州 大湾区 长三角 珠三角 京津冀 中国大陆 中国内地 内地 大陆 美国 日本 韩国 德国 法国 英国 印度 越南 ' +
    '俄罗斯 加拿大 澳大利亚 意大利 西班牙 荷兰 瑞士 瑞典 波兰 土耳其 以色列 阿联酋 埃及 南非 菲律宾 中国香港 中国澳门 中国台湾 巴西 墨西哥 新加坡 泰国 马来西亚 印度尼西亚 欧洲 欧盟 北美 南美 北美洲 南美洲 拉美 美洲 非洲 亚洲 亚太 大洋洲 中东 东南亚 南亚 中亚 ' +
    '日韩 欧美'
  ).split(' '),
);

/** True for the bare short name of a province, a country or a region of the world. */
export const isPlace = (name: string): boolean => PLACES.has(name.endsWith('市场') ? name.slice(0, -2) : name);
