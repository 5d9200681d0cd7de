<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ReportText</name>
    <message>
        <source>销售汇总</source>
        <translation>Sales summary</translation>
    </message>
    <message>
        <source>每日销售</source>
        <translation>Sales by day</translation>
    </message>
    <message>
        <source>时段销售</source>
        <translation>Sales by hour</translation>
    </message>
    <message>
        <source>星期与时段</source>
        <translation>Sales by weekday and hour</translation>
    </message>
    <message>
        <source>分类销售</source>
        <translation>Sales by category</translation>
    </message>
    <message>
        <source>商品销售</source>
        <translation>Sales by product</translation>
    </message>
    <message>
        <source>支付方式</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>收银员</source>
        <translation>Cashiers</translation>
    </message>
    <message>
        <source>优惠</source>
        <translation>Discounts</translation>
    </message>
    <message>
        <source>会员分析</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>购买次数分布</source>
        <translation>Purchase frequency</translation>
    </message>
    <message>
        <source>会员留存</source>
        <translation>Cohort retention</translation>
    </message>
    <message>
        <source>RFM 分析</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>消费最多的会员</source>
        <translation>Top members</translation>
    </message>
    <message>
        <source>退货明细</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>单据明细</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>销售额</source>
        <translation>Gross sales</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>净销售额</source>
        <translation>Net sales</translation>
    </message>
    <message>
        <source>订单数</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>销量</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>笔单价</source>
        <translation>Average order</translation>
    </message>
    <message>
        <source>客单价</source>
        <translation>Spend per customer</translation>
    </message>
    <message>
        <source>退货单数</source>
        <translation>Refund receipts</translation>
    </message>
    <message>
        <source>退货率</source>
        <translation>Refund rate</translation>
    </message>
    <message>
        <source>会员订单数</source>
        <translation>Member orders</translation>
    </message>
    <message>
        <source>会员净销售额</source>
        <translation>Members' net sales</translation>
    </message>
    <message>
        <source>会员占比</source>
        <translation>Member share</translation>
    </message>
    <message>
        <source>消费会员</source>
        <translation>Buyers</translation>
    </message>
    <message>
        <source>新客</source>
        <translation>New</translation>
    </message>
    <message>
        <source>老客</source>
        <translation>Returning</translation>
    </message>
    <message>
        <source>复购会员</source>
        <translation>Repeat buyers</translation>
    </message>
    <message>
        <source>复购率</source>
        <translation>Repurchase rate</translation>
    </message>
    <message>
        <source>%1 日回购率</source>
        <translation>%1-day return rate</translation>
    </message>
    <message>
        <source>到店次数</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>平均购买次数</source>
        <translation>Purchase frequency</translation>
    </message>
    <message>
        <source>购买间隔（天）</source>
        <translation>Purchase interval (days)</translation>
    </message>
    <message>
        <source>占比</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>笔数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>会员数</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>距上次（天）</source>
        <translation>Days since last visit</translation>
    </message>
    <message>
        <source>%1 个月后</source>
        <translation>Month +%1</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>上期</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>钟点</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>首购月份</source>
        <translation>First bought in</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>原单号</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>会员号</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>最近到店</source>
        <translation>Last visit</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>微信支付</source>
        <translation>WeChat Pay</translation>
    </message>
    <message>
        <source>支付宝</source>
        <translation>Alipay</translation>
    </message>
    <message>
        <source>银行卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>储值</source>
        <translation>Stored value</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>手动优惠</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>促销</source>
        <translation>Promotion</translation>
    </message>
    <message>
        <source>优惠券</source>
        <translation>Coupon</translation>
    </message>
    <message>
        <source>积分抵扣</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>未分类</source>
        <translation>Uncategorised</translation>
    </message>
    <message>
        <source>未记录</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>销售</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>退货单</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>部分退货</source>
        <translation>Partly refunded</translation>
    </message>
    <message>
        <source>全部退货</source>
        <translation>Wholly refunded</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>期内各笔销售的标价 × 数量之和</source>
        <translation>Σ list price × quantity of the sales in the range</translation>
    </message>
    <message>
        <source>各种减让之和：促销、优惠券、积分抵扣、手动优惠</source>
        <translation>Σ of every reduction: promotion, coupon, points, manual</translation>
    </message>
    <message>
        <source>期内退货的金额，按退货当天计</source>
        <translation>Refunds in the range, by their own day</translation>
    </message>
    <message>
        <source>销售额 − 优惠 − 退货（按退货当天计）</source>
        <translation>Gross sales − discounts − refunds (by the refund's own day)</translation>
    </message>
    <message>
        <source>期内完成的销售笔数，作废的不算</source>
        <translation>Completed sales in the range, without voided ones</translation>
    </message>
    <message>
        <source>售出数量 − 退回数量</source>
        <translation>Units sold − units refunded</translation>
    </message>
    <message>
        <source>净销售额 ÷ 订单数</source>
        <translation>Net sales ÷ orders</translation>
    </message>
    <message>
        <source>会员净销售额 ÷ 消费会员</source>
        <translation>Members' net sales ÷ buyers</translation>
    </message>
    <message>
        <source>期内的退货单</source>
        <translation>Refund receipts in the range</translation>
    </message>
    <message>
        <source>退货 ÷（销售额 − 优惠）</source>
        <translation>Refunds ÷ (gross sales − discounts)</translation>
    </message>
    <message>
        <source>认得出会员的订单</source>
        <translation>Orders of identified members</translation>
    </message>
    <message>
        <source>认得出会员的净销售额</source>
        <translation>Net sales of identified members</translation>
    </message>
    <message>
        <source>会员净销售额 ÷ 净销售额</source>
        <translation>Members' net sales ÷ net sales</translation>
    </message>
    <message>
        <source>期内至少有一笔未全部退货的销售的会员，每人只数一次</source>
        <translation>Distinct members with at least one sale in the range that is not wholly refunded</translation>
    </message>
    <message>
        <source>有生以来第一次购买在期内的会员</source>
        <translation>Buyers whose first purchase ever falls in the range</translation>
    </message>
    <message>
        <source>消费会员中的其余各人</source>
        <translation>All other buyers</translation>
    </message>
    <message>
        <source>期内到店两次及以上的会员</source>
        <translation>Members with two or more visits in the range</translation>
    </message>
    <message>
        <source>期内到店两次及以上的会员 ÷ 消费会员</source>
        <translation>Buyers with two or more visits in the range ÷ buyers</translation>
    </message>
    <message>
        <source>首次到店在期内、且距观察截止日至少 %1 天的会员中，%1 天内再次到店的比例；观察截止日是今天与最后有销售的一天中较早者，观察不足的不计入</source>
        <translation>Of members first seen in the range and at least %1 days before the end of observation (the earlier of today and the last day with a sale), the share back within %1 days; others are left out</translation>
    </message>
    <message>
        <source>会员 × 营业日，当天有未全部退货的销售</source>
        <translation>Member × business day with a sale not wholly refunded</translation>
    </message>
    <message>
        <source>消费会员的到店次数 ÷ 消费会员</source>
        <translation>Visits of buyers ÷ buyers</translation>
    </message>
    <message>
        <source>同一会员相邻两次到店相隔天数的中位数，后一次在期内</source>
        <translation>Median days between a member's consecutive visits, the later one in the range</translation>
    </message>
    <message>
        <source>各支付方式实际收取的金额，不含找零</source>
        <translation>What each method contributed, without change</translation>
    </message>
    <message>
        <source>期内退回的金额，按退货当天计</source>
        <translation>Given back in the range, by the refund's own day</translation>
    </message>
    <message>
        <source>首购在该月的会员中，第 k 个月再次到店的比例</source>
        <translation>Of members first bought in the month, the share with a visit k months later</translation>
    </message>
    <message>
        <source>R 距上次到店的天数，F 到店次数，M 净消费，按截止日前 365 天计；各按五等分打 1 到 5 分，5 分最好，数值相同的同分</source>
        <translation>R days since the last visit, F visits, M net spend, over the last 365 days to the end of the range; each scored 1 to 5 by quintiles, 5 is best, ties share a score</translation>
    </message>
</context>
<context>
    <name>ReportChart</name>
    <message>
        <source>每日</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>7 日平均</source>
        <translation>7-day average</translation>
    </message>
    <message>
        <source>会员数：R 向上，F 向右</source>
        <translation>Members: R upwards, F to the right</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>第 %1 / %2 页</source>
        <translation>Page %1 / %2</translation>
    </message>
    <message>
        <source>对比 %1</source>
        <translation>compared with %1</translation>
    </message>
    <message>
        <source>金额单位 %1</source>
        <translation>amounts in %1</translation>
    </message>
    <message>
        <source>前 %1 行，共 %2 行</source>
        <translation>first %1 of %2 rows</translation>
    </message>
    <message>
        <source>生成于 %1</source>
        <translation>Generated %1</translation>
    </message>
    <message>
        <source>这段时间没有数据</source>
        <translation>No data in this range</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>定义</source>
        <translation>Definitions</translation>
    </message>
</context>
</TS>
