<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>ReportText</name>
    <message>
        <source>销售汇总</source>
        <translation>銷售匯總</translation>
    </message>
    <message>
        <source>每日销售</source>
        <translation>每日銷售</translation>
    </message>
    <message>
        <source>时段销售</source>
        <translation>時段銷售</translation>
    </message>
    <message>
        <source>星期与时段</source>
        <translation>星期與時段</translation>
    </message>
    <message>
        <source>分类销售</source>
        <translation>分類銷售</translation>
    </message>
    <message>
        <source>商品销售</source>
        <translation>商品銷售</translation>
    </message>
    <message>
        <source>支付方式</source>
        <translation>支付方式</translation>
    </message>
    <message>
        <source>收银员</source>
        <translation>收銀員</translation>
    </message>
    <message>
        <source>优惠</source>
        <translation>優惠</translation>
    </message>
    <message>
        <source>会员分析</source>
        <translation>會員分析</translation>
    </message>
    <message>
        <source>购买次数分布</source>
        <translation>購買次數分布</translation>
    </message>
    <message>
        <source>会员留存</source>
        <translation>會員留存</translation>
    </message>
    <message>
        <source>RFM 分析</source>
        <translation>RFM 分析</translation>
    </message>
    <message>
        <source>消费最多的会员</source>
        <translation>消費最多的會員</translation>
    </message>
    <message>
        <source>退货明细</source>
        <translation>退貨明細</translation>
    </message>
    <message>
        <source>单据明细</source>
        <translation>單據明細</translation>
    </message>
    <message>
        <source>销售额</source>
        <translation>銷售額</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>净销售额</source>
        <translation>淨銷售額</translation>
    </message>
    <message>
        <source>订单数</source>
        <translation>訂單數</translation>
    </message>
    <message>
        <source>销量</source>
        <translation>銷量</translation>
    </message>
    <message>
        <source>笔单价</source>
        <translation>筆單價</translation>
    </message>
    <message>
        <source>客单价</source>
        <translation>客單價</translation>
    </message>
    <message>
        <source>退货单数</source>
        <translation>退貨單數</translation>
    </message>
    <message>
        <source>退货率</source>
        <translation>退貨率</translation>
    </message>
    <message>
        <source>会员订单数</source>
        <translation>會員訂單數</translation>
    </message>
    <message>
        <source>会员净销售额</source>
        <translation>會員淨銷售額</translation>
    </message>
    <message>
        <source>会员占比</source>
        <translation>會員佔比</translation>
    </message>
    <message>
        <source>消费会员</source>
        <translation>消費會員</translation>
    </message>
    <message>
        <source>新客</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>老客</source>
        <translation>老客</translation>
    </message>
    <message>
        <source>复购会员</source>
        <translation>復購會員</translation>
    </message>
    <message>
        <source>复购率</source>
        <translation>復購率</translation>
    </message>
    <message>
        <source>%1 日回购率</source>
        <translation>%1 日回購率</translation>
    </message>
    <message>
        <source>到店次数</source>
        <translation>到店次數</translation>
    </message>
    <message>
        <source>平均购买次数</source>
        <translation>平均購買次數</translation>
    </message>
    <message>
        <source>购买间隔（天）</source>
        <translation>購買間隔（天）</translation>
    </message>
    <message>
        <source>占比</source>
        <translation>佔比</translation>
    </message>
    <message>
        <source>笔数</source>
        <translation>筆數</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>会员数</source>
        <translation>會員數</translation>
    </message>
    <message>
        <source>距上次（天）</source>
        <translation>距上次（天）</translation>
    </message>
    <message>
        <source>%1 个月后</source>
        <translation>%1 個月後</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>上期</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>钟点</source>
        <translation>鐘點</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>首购月份</source>
        <translation>首購月份</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>原单号</source>
        <translation>原單號</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>会员号</source>
        <translation>會員編號</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>最近到店</source>
        <translation>最近到店</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>現金</translation>
    </message>
    <message>
        <source>微信支付</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>支付宝</source>
        <translation>支付寶</translation>
    </message>
    <message>
        <source>银行卡</source>
        <translation>銀行卡</translation>
    </message>
    <message>
        <source>储值</source>
        <translation>儲值</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>手动优惠</source>
        <translation>手動優惠</translation>
    </message>
    <message>
        <source>促销</source>
        <translation>促銷</translation>
    </message>
    <message>
        <source>优惠券</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>积分抵扣</source>
        <translation>積分抵扣</translation>
    </message>
    <message>
        <source>未分类</source>
        <translation>未分類</translation>
    </message>
    <message>
        <source>未记录</source>
        <translation>未記錄</translation>
    </message>
    <message>
        <source>销售</source>
        <translation>銷售</translation>
    </message>
    <message>
        <source>退货单</source>
        <translation>退貨單</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>已作廢</translation>
    </message>
    <message>
        <source>部分退货</source>
        <translation>部分退貨</translation>
    </message>
    <message>
        <source>全部退货</source>
        <translation>全部退貨</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>期内各笔销售的标价 × 数量之和</source>
        <translation>期內各筆銷售的標價 × 數量之和</translation>
    </message>
    <message>
        <source>各种减让之和：促销、优惠券、积分抵扣、手动优惠</source>
        <translation>各種減讓之和：促銷、優惠券、積分抵扣、手動優惠</translation>
    </message>
    <message>
        <source>期内退货的金额，按退货当天计</source>
        <translation>期內退貨的金額，按退貨當天計</translation>
    </message>
    <message>
        <source>销售额 − 优惠 − 退货（按退货当天计）</source>
        <translation>銷售額 − 優惠 − 退貨（按退貨當天計）</translation>
    </message>
    <message>
        <source>期内完成的销售笔数，作废的不算</source>
        <translation>期內完成的銷售筆數，作廢的不算</translation>
    </message>
    <message>
        <source>售出数量 − 退回数量</source>
        <translation>售出數量 − 退回數量</translation>
    </message>
    <message>
        <source>净销售额 ÷ 订单数</source>
        <translation>淨銷售額 ÷ 訂單數</translation>
    </message>
    <message>
        <source>会员净销售额 ÷ 消费会员</source>
        <translation>會員淨銷售額 ÷ 消費會員</translation>
    </message>
    <message>
        <source>期内的退货单</source>
        <translation>期內的退貨單</translation>
    </message>
    <message>
        <source>退货 ÷（销售额 − 优惠）</source>
        <translation>退貨 ÷（銷售額 − 優惠）</translation>
    </message>
    <message>
        <source>认得出会员的订单</source>
        <translation>認得出會員的訂單</translation>
    </message>
    <message>
        <source>认得出会员的净销售额</source>
        <translation>認得出會員的淨銷售額</translation>
    </message>
    <message>
        <source>会员净销售额 ÷ 净销售额</source>
        <translation>會員淨銷售額 ÷ 淨銷售額</translation>
    </message>
    <message>
        <source>期内至少有一笔未全部退货的销售的会员，每人只数一次</source>
        <translation>期內至少有一筆未全部退貨的銷售的會員，每人只數一次</translation>
    </message>
    <message>
        <source>有生以来第一次购买在期内的会员</source>
        <translation>有生以來第一次購買在期內的會員</translation>
    </message>
    <message>
        <source>消费会员中的其余各人</source>
        <translation>消費會員中的其餘各人</translation>
    </message>
    <message>
        <source>期内到店两次及以上的会员</source>
        <translation>期內到店兩次及以上的會員</translation>
    </message>
    <message>
        <source>期内到店两次及以上的会员 ÷ 消费会员</source>
        <translation>期內到店兩次及以上的會員 ÷ 消費會員</translation>
    </message>
    <message>
        <source>首次到店在期内、且距观察截止日至少 %1 天的会员中，%1 天内再次到店的比例；观察截止日是今天与最后有销售的一天中较早者，观察不足的不计入</source>
        <translation>首次到店在期內、且距觀察截止日至少 %1 天的會員中，%1 天內再次到店的比例；觀察截止日是今天與最後有銷售的一天中較早者，觀察不足的不計入</translation>
    </message>
    <message>
        <source>会员 × 营业日，当天有未全部退货的销售</source>
        <translation>會員 × 營業日，當天有未全部退貨的銷售</translation>
    </message>
    <message>
        <source>消费会员的到店次数 ÷ 消费会员</source>
        <translation>消費會員的到店次數 ÷ 消費會員</translation>
    </message>
    <message>
        <source>同一会员相邻两次到店相隔天数的中位数，后一次在期内</source>
        <translation>同一會員相鄰兩次到店相隔天數的中位數，後一次在期內</translation>
    </message>
    <message>
        <source>各支付方式实际收取的金额，不含找零</source>
        <translation>各支付方式實際收取的金額，不含找零</translation>
    </message>
    <message>
        <source>期内退回的金额，按退货当天计</source>
        <translation>期內退回的金額，按退貨當天計</translation>
    </message>
    <message>
        <source>首购在该月的会员中，第 k 个月再次到店的比例</source>
        <translation>首購在該月的會員中，第 k 個月再次到店的比例</translation>
    </message>
    <message>
        <source>R 距上次到店的天数，F 到店次数，M 净消费，按截止日前 365 天计；各按五等分打 1 到 5 分，5 分最好，数值相同的同分</source>
        <translation>R 距上次到店的天數，F 到店次數，M 淨消費，按截止日前 365 天計；各按五等分打 1 到 5 分，5 分最好，數值相同的同分</translation>
    </message>
</context>
<context>
    <name>ReportChart</name>
    <message>
        <source>每日</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>7 日平均</source>
        <translation>7 日平均</translation>
    </message>
    <message>
        <source>会员数：R 向上，F 向右</source>
        <translation>會員數：R 向上，F 向右</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>第 %1 / %2 页</source>
        <translation>第 %1 / %2 頁</translation>
    </message>
    <message>
        <source>对比 %1</source>
        <translation>對比 %1</translation>
    </message>
    <message>
        <source>金额单位 %1</source>
        <translation>金額單位 %1</translation>
    </message>
    <message>
        <source>前 %1 行，共 %2 行</source>
        <translation>前 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>生成于 %1</source>
        <translation>生成於 %1</translation>
    </message>
    <message>
        <source>这段时间没有数据</source>
        <translation>這段時間沒有資料</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>定义</source>
        <translation>定義</translation>
    </message>
</context>
</TS>
