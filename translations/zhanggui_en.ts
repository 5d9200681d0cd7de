<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>AppearanceText</name>
        <message>
            <source>跟随系统</source>
            <translation>Follow the system</translation>
        </message>
        <message>
            <source>浅色</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>深色</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>大字号(115%)</source>
            <translation>Large (115%)</translation>
        </message>
        <message>
            <source>特大字号(130%)</source>
            <translation>Extra large (130%)</translation>
        </message>
        <message>
            <source>标准字号</source>
            <translation>Standard size</translation>
        </message>
    </context>
    <context>
        <name>CartQuestions</name>
        <message>
            <source>数量：%1</source>
            <translation>Quantity: %1</translation>
        </message>
        <message>
            <source>称重商品可以输入小数，例如 1.26</source>
            <translation>Goods by weight take decimals, such as 1.26</translation>
        </message>
        <message>
            <source>数量要大于 0，最多三位小数。</source>
            <translation>A quantity is above 0, with at most three decimals.</translation>
        </message>
        <message>
            <source>单价：%1</source>
            <translation>Price: %1</translation>
        </message>
        <message>
            <source>输入新单价，或折扣：9折、85%</source>
            <translation>A new price, or what is left to pay: 85%</translation>
        </message>
        <message>
            <source>折扣写成 9折 或 85%。</source>
            <translation>Write what is left to pay: 85%.</translation>
        </message>
        <message>
            <source>单价是一个不小于 0 的数，最多四位小数。</source>
            <translation>A price is a number not below 0, with at most four decimals.</translation>
        </message>
        <message>
            <source>整单折扣</source>
            <translation>Discount</translation>
        </message>
        <message>
            <source>9折、85%，或减去的金额：10</source>
            <translation>What is left to pay: 85% – or the amount taken off: 10</translation>
        </message>
        <message>
            <source>写成 9折、85%，或减去的金额。</source>
            <translation>Write 85%, or the amount taken off.</translation>
        </message>
        <message>
            <source>优惠不能超过商品小计。</source>
            <translation>The discount can't exceed the subtotal.</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>留在小票的记录里，不印在纸上</source>
            <translation>Kept with the receipt, not printed on paper</translation>
        </message>
    </context>
    <context>
        <name>ChartMenu</name>
        <message>
            <source>保存图表</source>
            <translation>Save chart</translation>
        </message>
        <message>
            <source>查看明细</source>
            <translation>Show details</translation>
        </message>
        <message>
            <source>保存为图片（PNG,3 倍）…</source>
            <translation>Save as picture (PNG, 3×)…</translation>
        </message>
        <message>
            <source>保存数据为 CSV…</source>
            <translation>Save data as CSV…</translation>
        </message>
    </context>
    <context>
        <name>Dashboard</name>
        <message>
            <source>净销售额</source>
            <translation>Net sales</translation>
        </message>
        <message>
            <source>较上期</source>
            <translation>vs previous period</translation>
        </message>
        <message>
            <source>订单</source>
            <translation>Orders</translation>
        </message>
        <message numerus="yes">
            <source>销量 %1</source>
            <translation>
                <numerusform>%1 unit</numerusform>
                <numerusform>%1 units</numerusform>
            </translation>
        </message>
        <message>
            <source>成交的小票数；作废的不算。销量 = 卖出的数量 − 退回的数量。</source>
            <translation>Completed receipts; voided ones don't count. Units = quantity sold − quantity returned.</translation>
        </message>
        <message>
            <source>笔单价</source>
            <translation>Average order</translation>
        </message>
        <message>
            <source>客单价 %1</source>
            <translation>%1 per customer</translation>
        </message>
        <message>
            <source>笔单价 = 净销售额 ÷ 订单数。
客单价 = 会员净销售额 ÷ 消费会员人数。</source>
            <translation>Average order = net sales ÷ orders.
Per customer = members' net sales ÷ members who bought.</translation>
        </message>
        <message>
            <source>复购率</source>
            <translation>Repurchase rate</translation>
        </message>
        <message numerus="yes">
            <source>消费会员 %1</source>
            <translation>
                <numerusform>%1 buyer</numerusform>
                <numerusform>%1 buyers</numerusform>
            </translation>
        </message>
        <message>
            <source>期间到店 2 天以上的会员 ÷ 消费会员。全部退货的那天不算到店。</source>
            <translation>Members who came on 2 or more days in the period ÷ members who bought. A day whose purchases were all returned is no visit.</translation>
        </message>
        <message>
            <source>新客</source>
            <translation>New customers</translation>
        </message>
        <message>
            <source>老客 %1</source>
            <translation>%1 returning</translation>
        </message>
        <message>
            <source>第一次消费落在期间内的会员；其余消费会员是老客。长条是新客占消费会员的比例。</source>
            <translation>Members whose first purchase falls in the period; all other buyers are returning. The bar is the share of new ones.</translation>
        </message>
        <message>
            <source>未分类</source>
            <translation>Uncategorised</translation>
        </message>
        <message>
            <source>其余</source>
            <translation>Others</translation>
        </message>
        <message>
            <source>去年 %1</source>
            <translation>Last year %1</translation>
        </message>
        <message>
            <source>上期 %1</source>
            <translation>Previous %1</translation>
        </message>
        <message>
            <source>较去年同期</source>
            <translation>vs last year</translation>
        </message>
        <message>
            <source>销售额 − 优惠 − 退货。退货算在退的那天。
%1
对比：%2</source>
            <translation>Gross sales − discounts − refunds. Refunds count on the day they happen.
%1
Compared with: %2</translation>
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message>
            <source>这个文件夹里有一家店铺的钥匙或记录，店铺文件 shop.zhanggui 却不在，没有改动它们。请把它放回来，或从备份恢复；要新建店铺，请换一个文件夹。</source>
            <translation>This folder holds a shop&apos;s keys or its last entries, but the shop&apos;s file, shop.zhanggui, is missing. Nothing was changed. Put it back, or restore a backup; for a new shop choose another folder.</translation>
        </message>
        <message>
            <source>%1 里面有：%2</source>
            <comment>a sentence, file names</comment>
            <translation>%1 It holds: %2</translation>
        </message>
        <message>
            <source>这个文件夹里没有店铺。请换一个文件夹，或新建店铺。</source>
            <translation>There is no shop in this folder. Choose another folder, or create a shop.</translation>
        </message>
        <message>
            <source>这个文件夹里已经有店铺，没有改动它。请打开它，或换一个空文件夹。</source>
            <translation>There is a shop in this folder already; it was not changed. Open it, or choose an empty folder.</translation>
        </message>
        <message>
            <source>这家店已有销售记录，没有改动它。示范数据只能放进还没有销售的店铺。</source>
            <translation>This shop has sales already; it was not changed. Demo data can only go into a shop without sales.</translation>
        </message>
        <message>
            <source>口令不对。请检查大小写和输入法后再试；忘记口令可用恢复码打开。</source>
            <translation>That is not the passphrase. Check capitals and the input method and try again; if it is forgotten, the recovery code opens the shop.</translation>
        </message>
        <message>
            <source>这个口令太容易猜到。请用更长的一句话，或几个不相干的词。</source>
            <translation>This passphrase is too easy to guess. Use a longer sentence, or several unrelated words.</translation>
        </message>
        <message>
            <source>恢复码不对。请对照恢复单逐组核对后再试。</source>
            <translation>That is not the recovery code. Compare it group by group with the recovery sheet and try again.</translation>
        </message>
        <message>
            <source>这台电脑没有保存钥匙。请用口令或恢复码打开。</source>
            <translation>This computer keeps no key. Open the shop with the passphrase or the recovery code.</translation>
        </message>
        <message>
            <source>钥匙文件已损坏，店铺数据没有改动。请用恢复码打开，或从备份恢复。</source>
            <translation>The key file is damaged; the shop's data was not changed. Open it with the recovery code, or restore a backup.</translation>
        </message>
        <message>
            <source>店铺文件不完整，可能复制时中断了。没有改动它；请从备份恢复。</source>
            <translation>The shop file is incomplete; a copy may have been interrupted. It was not changed. Restore a backup.</translation>
        </message>
        <message>
            <source>店铺文件已损坏。没有改动它；请从备份恢复。</source>
            <translation>The shop file is damaged. It was not changed. Restore a backup.</translation>
        </message>
        <message>
            <source>这个店铺文件没有加密，掌柜不会打开它。请从备份恢复。</source>
            <translation>This shop file is not encrypted, and Zhanggui won't open it. Restore a backup.</translation>
        </message>
        <message>
            <source>这个店铺由更新版本的掌柜写成，没有改动它。请先升级本机的掌柜。</source>
            <translation>This shop was written by a newer Zhanggui and was not changed. Update Zhanggui on this computer first.</translation>
        </message>
        <message>
            <source>这个店铺已在另一个窗口打开。请切换到那个窗口，或先把它关闭。</source>
            <translation>This shop is open in another window. Switch to that window, or close it first.</translation>
        </message>
        <message>
            <source>这个文件夹不能写入。请换一个文件夹，或修改它的权限。</source>
            <translation>This folder can't be written to. Choose another one, or change its permissions.</translation>
        </message>
        <message>
            <source>加密组件缺失，无法打开店铺。请重新安装掌柜。</source>
            <translation>The encryption library is missing, so the shop can't be opened. Install Zhanggui again.</translation>
        </message>
        <message>
            <source>磁盘已满，刚才的操作没有保存，也没有记账。请腾出空间后重试。</source>
            <translation>The disk is full: the last action was not saved and no money was booked. Free some space and try again.</translation>
        </message>
        <message>
            <source>读写店铺文件失败，刚才的操作没有保存，也没有记账。请检查磁盘后重试。</source>
            <translation>The shop file could not be read or written: the last action was not saved and no money was booked. Check the disk and try again.</translation>
        </message>
        <message>
            <source>已取消，没有留下改动。</source>
            <translation>Cancelled; nothing was changed.</translation>
        </message>
        <message>
            <source>店铺正在关闭，刚才的操作没有保存。请重新打开店铺后再试。</source>
            <translation>The shop is closing; the last action was not saved. Open the shop again and retry.</translation>
        </message>
        <message>
            <source>这份备份没有通过核对，没有用它，已有的备份都还在。恢复时请换一份；备份时请先核对店铺文件，再换一个备份位置试试。</source>
            <translation>This backup did not pass its check and is not used; the ones you have are still there. When restoring, take another; when backing up, check the shop file (zhanggui verify) and try another place.</translation>
        </message>
        <message>
            <source>输入的内容不能用，没有保存。请检查后再试。</source>
            <translation>What was entered can't be used and was not saved. Check it and try again.</translation>
        </message>
        <message>
            <source>数字超出了允许的范围，没有保存。请检查金额和数量。</source>
            <translation>A number is out of range; nothing was saved. Check amounts and quantities.</translation>
        </message>
        <message>
            <source>文件打不开。请确认它还在原处，并且没有被别的程序占用。</source>
            <translation>The file can't be opened. Make sure that it is still there and not in use by another program.</translation>
        </message>
        <message>
            <source>认不出这种文件。请使用 CSV、TSV、XLSX、ODS 或 XLS。</source>
            <translation>This kind of file isn't known. Use CSV, TSV, XLSX, ODS or XLS.</translation>
        </message>
        <message>
            <source>文件已损坏，没有导入任何内容。请重新导出一份再试。</source>
            <translation>The file is damaged; nothing was imported. Export it again and retry.</translation>
        </message>
        <message>
            <source>文件太大，没有导入任何内容。请分成几份，或另存为 CSV 再试。</source>
            <translation>The file is too large; nothing was imported. Split it, or save it as CSV, and retry.</translation>
        </message>
        <message>
            <source>认不出文件的文字编码。请手动选择编码后再试。</source>
            <translation>The file's text encoding isn't recognised. Choose it by hand and retry.</translation>
        </message>
        <message>
            <source>没有找到这位会员。请换一个号码或姓名再查。</source>
            <translation>This member was not found. Try another number or name.</translation>
        </message>
        <message>
            <source>有好几位会员符合，没有选定任何一位。请补充几位号码再查。</source>
            <translation>Several members match; none was chosen. Type more digits.</translation>
        </message>
        <message>
            <source>没有找到这个商品。请核对编码，或先新建商品。</source>
            <translation>This product was not found. Check the code, or create the product first.</translation>
        </message>
        <message>
            <source>还没有填写名称。</source>
            <translation>The name is missing.</translation>
        </message>
        <message>
            <source>这一单还没有商品，没有收款。</source>
            <translation>This sale has no products; no money was taken.</translation>
        </message>
        <message>
            <source>没有找到这张小票。请核对小票号。</source>
            <translation>This receipt was not found. Check its number.</translation>
        </message>
        <message>
            <source>收款不足，这一单没有成交，没有记账。请补足余款。</source>
            <translation>The payment is too small: the sale was not completed and nothing was booked. Take the rest.</translation>
        </message>
        <message>
            <source>收款超过应收，这一单没有成交，没有记账。只有现金可以找零。</source>
            <translation>The payment is too large: the sale was not completed and nothing was booked. Only cash gives change.</translation>
        </message>
        <message>
            <source>优惠超过了商品金额，没有记账。请改小优惠。</source>
            <translation>The discount exceeds the amount; nothing was booked. Make the discount smaller.</translation>
        </message>
        <message>
            <source>这一单已经作废，没有再记账。</source>
            <translation>This sale is void already; nothing more was booked.</translation>
        </message>
        <message>
            <source>这一单已不能作废，没有记账。请改用退货。</source>
            <translation>This sale can no longer be voided; nothing was booked. Make a refund instead.</translation>
        </message>
        <message>
            <source>退货超过了原单可退的数量或金额，没有退款。</source>
            <translation>The refund exceeds what can be returned from the receipt; no money was given back.</translation>
        </message>
        <message>
            <source>没有选择要退的商品，没有退款。</source>
            <translation>Nothing was chosen to be returned; no money was given back.</translation>
        </message>
        <message>
            <source>储值余额不足，没有扣款。请换一种方式或先充值。</source>
            <translation>The stored value is too small; nothing was taken. Use another way to pay, or recharge first.</translation>
        </message>
        <message>
            <source>还有必需的列没有指定。请先选好列，再试运行。</source>
            <translation>A column that is needed is not chosen. Choose the columns, then do the dry run.</translation>
        </message>
        <message>
            <source>没有找到这个导入方案。请另选一个。</source>
            <translation>This import preset was not found. Choose another.</translation>
        </message>
        <message>
            <source>没有找到这次导入。</source>
            <translation>This import was not found.</translation>
        </message>
        <message>
            <source>这次导入不能撤销：它的内容后来被用到了。没有改动任何数据。</source>
            <translation>This import can't be undone: later documents use what it brought. Nothing was changed.</translation>
        </message>
        <message>
            <source>另一次导入还在进行。请等它完成或先取消它。</source>
            <translation>Another import is running. Wait for it, or cancel it first.</translation>
        </message>
        <message>
            <source>没有这种报表。</source>
            <translation>There is no such report.</translation>
        </message>
        <message>
            <source>日期范围不对：开始日期要不晚于结束日期。</source>
            <translation>The range is wrong: it must not begin after it ends.</translation>
        </message>
        <message>
            <source>出了一个没有料到的问题，刚才的操作没有保存。</source>
            <translation>Something unexpected went wrong; the last action was not saved.</translation>
        </message>
        <message>
            <source>没有找到这位员工。</source>
            <translation>There is no such member of staff.</translation>
        </message>
        <message>
            <source>店里至少要有一位在职的店主，没有改动。</source>
            <translation>A shop needs at least one owner; nothing was changed.</translation>
        </message>
        <message>
            <source>PIN 要 6 位数字，不能是同一个数字或连着的数字。</source>
            <translation>A PIN is 6 digits, not all the same and not counting up or down.</translation>
        </message>
        <message>
            <source>PIN 不对。</source>
            <translation>That is not the PIN.</translation>
        </message>
        <message>
            <source>错了几次，请稍等再试。</source>
            <translation>Several wrong tries: please wait a moment.</translation>
        </message>
        <message>
            <source>错了太多次，这个 PIN 已锁住。请店主用口令解锁，再设一个新的。</source>
            <translation>Too many wrong tries: this PIN is locked. The owner can unlock with the passphrase and set a new one.</translation>
        </message>
        <message>
            <source>已经有销售记录，币种不能再改。</source>
            <translation>There are sales already, so the currency can no longer be changed.</translation>
        </message>
        <message>
            <source>这位会员刚被合并到另一位，没有保存。请重新查找，打开保留的那一位。</source>
            <translation>This member has just been merged into another and nothing was saved. Search again and open the one who stays.</translation>
        </message>
        <message>
            <source>这位会员并入的人后来又并入了别人，没有拆分。请先拆分后一次合并。</source>
            <translation>The member this one was merged into has itself been merged since, so nothing was split. Split the later merge first.</translation>
        </message>
        <message>
            <source>你的角色不能做这件事，没有改动。请店主或经理来做。</source>
            <translation>Your role may not do this, and nothing was changed. Ask the owner or a manager.</translation>
        </message>
        <message>
            <source>这一次要经理或店主批准，没有改动。</source>
            <translation>This needs the approval of a manager or the owner. Nothing was changed.</translation>
        </message>
        <message>
            <source>要再输一次店铺口令才能做，没有改动。</source>
            <translation>This needs the shop's passphrase once more. Nothing was changed.</translation>
        </message>
        <message>
            <source>自己收的单不能自己退款或作废，没有改动。请别的同事或经理登录来做。</source>
            <translation>Nobody refunds or voids a sale they made themselves; nothing was changed. Ask a colleague or a manager to sign in and do it.</translation>
        </message>
        <message>
            <source>别人刚刚改过同一项，没有保存。请看一下现在的内容再改。</source>
            <translation>Somebody has just changed the same field; nothing was saved. Look at it as it is now before you change it.</translation>
        </message>
        <message>
            <source>价格刚刚改过，这一单没有成交，没有记账。请看一下新的应收再收款。</source>
            <translation>The price has just changed; nothing was sold and nothing was booked. Look at the new amount due before you take the money.</translation>
        </message>
        <message>
            <source>这个单号已经用过，内容却不一样，没有记账。请换一个单号。</source>
            <translation>This reference was used before for something else; nothing was booked. Use another reference.</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>编码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>条码</source>
            <translation>Barcode</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>售价</source>
            <translation>Price</translation>
        </message>
        <message>
            <source>进价</source>
            <translation>Cost</translation>
        </message>
        <message>
            <source>数量</source>
            <translation>Quantity</translation>
        </message>
        <message>
            <source>优惠</source>
            <translation>Discount</translation>
        </message>
        <message>
            <source>会员号</source>
            <translation>Member number</translation>
        </message>
        <message>
            <source>手机</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>卡号</source>
            <translation>Card</translation>
        </message>
        <message>
            <source>性别</source>
            <translation>Gender</translation>
        </message>
        <message>
            <source>生日</source>
            <translation>Birthday</translation>
        </message>
        <message>
            <source>邮箱</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>微信</source>
            <translation>WeChat</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>提醒</source>
            <translation>Alert</translation>
        </message>
        <message>
            <source>同意的联系方式</source>
            <translation>Consents</translation>
        </message>
        <message>
            <source>入会日</source>
            <translation>Member since</translation>
        </message>
        <message>
            <source>自定义项</source>
            <translation>Own fields</translation>
        </message>
        <message>
            <source>标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>分类</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>是否在售</source>
            <translation>On sale</translation>
        </message>
        <message>
            <source>币种</source>
            <translation>Currency</translation>
        </message>
        <message>
            <source>时区</source>
            <translation>Time zone</translation>
        </message>
        <message>
            <source>日结时间</source>
            <translation>Day begins at</translation>
        </message>
        <message>
            <source>别人刚刚改过：%1。您写的还在；再保存一次，就以您的为准。</source>
            <translation>Somebody has just changed: %1. What you typed is still here; save again and yours counts.</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>FieldEdit</name>
        <message>
            <source>不填</source>
            <translation>Not given</translation>
        </message>
        <message>
            <source>是</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>否</source>
            <translation>No</translation>
        </message>
    </context>
    <context>
        <name>HistoryText</name>
        <message>
            <source>期初</source>
            <translation>Opening</translation>
        </message>
        <message>
            <source>抵扣</source>
            <translation>Redeemed</translation>
        </message>
        <message>
            <source>支付</source>
            <translation>Payment</translation>
        </message>
        <message>
            <source>退回</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>作废退回</source>
            <translation>Void returned</translation>
        </message>
        <message>
            <source>更正</source>
            <translation>Correction</translation>
        </message>
        <message>
            <source>已作废</source>
            <translation>Voided</translation>
        </message>
        <message>
            <source>消费</source>
            <translation>Sale</translation>
        </message>
        <message>
            <source>退货</source>
            <translation>Refund</translation>
        </message>
        <message>
            <source>积分</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>储值</source>
            <translation>Stored value</translation>
        </message>
        <message numerus="yes">
            <source>%1 天</source>
            <translation>
                <numerusform>%1 day</numerusform>
                <numerusform>%1 days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1(%n 天后)</source>
            <translation>
                <numerusform>%1 (in %n day)</numerusform>
                <numerusform>%1 (in %n days)</numerusform>
            </translation>
        </message>
        <message>
            <source>就是今天</source>
            <translation>Today</translation>
        </message>
        <message numerus="yes">
            <source>%1(已过 %n 天)</source>
            <translation>
                <numerusform>%1 (%n day ago)</numerusform>
                <numerusform>%1 (%n days ago)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportText</name>
        <message>
            <source>单号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>订单状态</source>
            <translation>Order status</translation>
        </message>
        <message>
            <source>渠道</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>支付方式</source>
            <translation>Payment method</translation>
        </message>
        <message>
            <source>收银员</source>
            <translation>Cashier</translation>
        </message>
        <message>
            <source>整单金额</source>
            <translation>Order amount</translation>
        </message>
        <message>
            <source>整单优惠</source>
            <translation>Order discount</translation>
        </message>
        <message>
            <source>整单实付</source>
            <translation>Order paid</translation>
        </message>
        <message>
            <source>数量</source>
            <translation>Quantity</translation>
        </message>
        <message>
            <source>行金额</source>
            <translation>Line amount</translation>
        </message>
        <message>
            <source>行优惠</source>
            <translation>Line discount</translation>
        </message>
        <message>
            <source>行实付</source>
            <translation>Line paid</translation>
        </message>
        <message>
            <source>退款金额</source>
            <translation>Refund amount</translation>
        </message>
        <message>
            <source>会员号</source>
            <translation>Member number</translation>
        </message>
        <message>
            <source>会员姓名</source>
            <translation>Member name</translation>
        </message>
        <message>
            <source>会员手机</source>
            <translation>Member phone</translation>
        </message>
        <message>
            <source>会员卡号</source>
            <translation>Member card</translation>
        </message>
        <message>
            <source>会员邮箱</source>
            <translation>Member e-mail</translation>
        </message>
        <message>
            <source>商品编码</source>
            <translation>Product code</translation>
        </message>
        <message>
            <source>商品名称</source>
            <translation>Product name</translation>
        </message>
        <message>
            <source>品类</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>条码</source>
            <translation>Barcode</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>单价</source>
            <translation>Unit price</translation>
        </message>
        <message>
            <source>成本</source>
            <translation>Cost</translation>
        </message>
        <message>
            <source>名</source>
            <translation>First name</translation>
        </message>
        <message>
            <source>姓</source>
            <translation>Last name</translation>
        </message>
        <message>
            <source>其他电话</source>
            <translation>Other phone</translation>
        </message>
        <message>
            <source>性别</source>
            <translation>Gender</translation>
        </message>
        <message>
            <source>生日</source>
            <translation>Birthday</translation>
        </message>
        <message>
            <source>微信</source>
            <translation>WeChat</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>入会日期</source>
            <translation>Joined on</translation>
        </message>
        <message>
            <source>积分</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>储值余额</source>
            <translation>Stored value</translation>
        </message>
        <message>
            <source>订单</source>
            <translation>Orders</translation>
        </message>
        <message>
            <source>会员</source>
            <translation>Members</translation>
        </message>
        <message>
            <source>商品</source>
            <translation>Products</translation>
        </message>
        <message>
            <source>引号不成对</source>
            <translation>Unmatched quote</translation>
        </message>
        <message>
            <source>含有空字节</source>
            <translation>Contains a zero byte</translation>
        </message>
        <message>
            <source>有不能解码的文字</source>
            <translation>Text that can't be decoded</translation>
        </message>
        <message>
            <source>列数和表头不同</source>
            <translation>Not as many cells as the header</translation>
        </message>
        <message>
            <source>没有单号</source>
            <translation>No number</translation>
        </message>
        <message>
            <source>没有日期</source>
            <translation>No date</translation>
        </message>
        <message>
            <source>日期看不懂</source>
            <translation>Unreadable date</translation>
        </message>
        <message>
            <source>数量看不懂</source>
            <translation>Unreadable quantity</translation>
        </message>
        <message>
            <source>数量是 0</source>
            <translation>Quantity is 0</translation>
        </message>
        <message>
            <source>销售的数量是负数</source>
            <translation>Negative quantity of a sale</translation>
        </message>
        <message>
            <source>退货的数量是正数</source>
            <translation>Positive quantity of a return</translation>
        </message>
        <message>
            <source>单价看不懂</source>
            <translation>Unreadable price</translation>
        </message>
        <message>
            <source>单价是负数</source>
            <translation>Negative price</translation>
        </message>
        <message>
            <source>金额看不懂</source>
            <translation>Unreadable amount</translation>
        </message>
        <message>
            <source>金额是负数</source>
            <translation>Negative amount</translation>
        </message>
        <message>
            <source>没有商品</source>
            <translation>No product</translation>
        </message>
        <message>
            <source>没有付款</source>
            <translation>Nothing paid</translation>
        </message>
        <message>
            <source>是调账，不是销售</source>
            <translation>A correction, not a sale</translation>
        </message>
        <message>
            <source>数字大到一张小票放不下</source>
            <translation>Too large for a receipt</translation>
        </message>
        <message>
            <source>没有姓名或名称</source>
            <translation>No name</translation>
        </message>
        <message>
            <source>手机号被表格软件改坏</source>
            <translation>Phone damaged by a spreadsheet</translation>
        </message>
        <message>
            <source>生日看不懂</source>
            <translation>Unreadable birthday</translation>
        </message>
        <message>
            <source>文字太长</source>
            <translation>Text too long</translation>
        </message>
        <message>
            <source>和前面的行重复（略过）</source>
            <translation>Same as an earlier row (skipped)</translation>
        </message>
        <message>
            <source>已取消或未付款的订单（略过）</source>
            <translation>Cancelled or unpaid order (skipped)</translation>
        </message>
        <message>
            <source>文本表格</source>
            <translation>Text table</translation>
        </message>
        <message>
            <source>逗号 ,</source>
            <translation>Comma ,</translation>
        </message>
        <message>
            <source>分号 ;</source>
            <translation>Semicolon ;</translation>
        </message>
        <message>
            <source>制表符</source>
            <translation>Tab</translation>
        </message>
        <message>
            <source>竖线 |</source>
            <translation>Vertical bar |</translation>
        </message>
        <message>
            <source>正在撤销</source>
            <translation>Undoing</translation>
        </message>
        <message>
            <source>中断了，请撤销</source>
            <translation>Interrupted: please undo</translation>
        </message>
        <message>
            <source>进行中</source>
            <translation>Running</translation>
        </message>
        <message>
            <source>已完成</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>已取消</source>
            <translation>Cancelled</translation>
        </message>
        <message>
            <source>已撤销</source>
            <translation>Undone</translation>
        </message>
        <message>
            <source>天猫 / 淘宝订单</source>
            <translation>Tmall / Taobao orders</translation>
        </message>
        <message>
            <source>天猫订单报表</source>
            <translation>Tmall order report</translation>
        </message>
        <message>
            <source>天猫 / 淘宝宝贝明细</source>
            <translation>Tmall / Taobao items</translation>
        </message>
        <message>
            <source>京东订单</source>
            <translation>JD orders</translation>
        </message>
        <message>
            <source>有赞订单</source>
            <translation>Youzan orders</translation>
        </message>
        <message>
            <source>有赞客户</source>
            <translation>Youzan customers</translation>
        </message>
        <message>
            <source>会员卡系统</source>
            <translation>Member-card system</translation>
        </message>
        <message>
            <source>Square 商品明细</source>
            <translation>Square items</translation>
        </message>
        <message>
            <source>Square 交易</source>
            <translation>Square transactions</translation>
        </message>
        <message>
            <source>Shopify 订单</source>
            <translation>Shopify orders</translation>
        </message>
        <message>
            <source>Shopify 客户</source>
            <translation>Shopify customers</translation>
        </message>
        <message>
            <source>WooCommerce 订单</source>
            <translation>WooCommerce orders</translation>
        </message>
        <message>
            <source>餐厅点单</source>
            <translation>Restaurant orders</translation>
        </message>
        <message>
            <source>药店销售</source>
            <translation>Pharmacy sales</translation>
        </message>
        <message>
            <source>化妆品订单</source>
            <translation>Cosmetics orders</translation>
        </message>
        <message>
            <source>每日营业额</source>
            <translation>Daily takings</translation>
        </message>
    </context>
    <context>
        <name>MemberFilterText</name>
        <message>
            <source>标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>最近到店</source>
            <translation>Last visit</translation>
        </message>
        <message>
            <source>累计消费</source>
            <translation>Total spend</translation>
        </message>
        <message>
            <source>到店天数</source>
            <translation>Visits</translation>
        </message>
        <message>
            <source>入会时间</source>
            <translation>Joined</translation>
        </message>
        <message>
            <source>生日月份</source>
            <translation>Birthday month</translation>
        </message>
        <message>
            <source>联系许可</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>手机</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>标签：%1</source>
            <translation>Tags: %1</translation>
        </message>
        <message>
            <source> 或 </source>
            <translation> or </translation>
        </message>
        <message>
            <source> 且 </source>
            <translation> and </translation>
        </message>
        <message>
            <source>不带标签：%1</source>
            <translation>Without tags: %1</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>%1–%2 天前到店</source>
            <translation>Visited %1–%2 days ago</translation>
        </message>
        <message numerus="yes">
            <source>最近 %n 天来过</source>
            <translation>
                <numerusform>Visited in the last %n day</numerusform>
                <numerusform>Visited in the last %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n 天没来</source>
            <translation>
                <numerusform>Away for %n day</numerusform>
                <numerusform>Away for %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>消费</source>
            <translation>Spend</translation>
        </message>
        <message>
            <source>从未到店</source>
            <translation>Never visited</translation>
        </message>
        <message>
            <source>%1–%2 天前入会</source>
            <translation>Joined %1–%2 days ago</translation>
        </message>
        <message numerus="yes">
            <source>最近 %n 天入会</source>
            <translation>
                <numerusform>Joined in the last %n day</numerusform>
                <numerusform>Joined in the last %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>入会超过 %n 天</source>
            <translation>
                <numerusform>Joined over %n day ago</numerusform>
                <numerusform>Joined over %n days ago</numerusform>
            </translation>
        </message>
        <message>
            <source>%1生日</source>
            <translation>Birthday in %1</translation>
        </message>
        <message>
            <source>同意：%1</source>
            <translation>Agreed to: %1</translation>
        </message>
        <message>
            <source>来源：%1</source>
            <translation>Source: %1</translation>
        </message>
        <message>
            <source>有手机</source>
            <translation>With phone</translation>
        </message>
        <message>
            <source>没有手机</source>
            <translation>Without phone</translation>
        </message>
        <message>
            <source>短信</source>
            <translation>SMS</translation>
        </message>
        <message>
            <source>微信</source>
            <translation>WeChat</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phone call</translation>
        </message>
        <message>
            <source>邮件</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>消费分析</source>
            <translation>Purchase analysis</translation>
        </message>
        <message>
            <source>全部会员</source>
            <translation>All members</translation>
        </message>
        <message>
            <source>最近 30 天来过</source>
            <translation>Visited in the last 30 days</translation>
        </message>
        <message>
            <source>90 天没来，按消费</source>
            <translation>Away for 90 days, by spend</translation>
        </message>
        <message>
            <source>本月生日</source>
            <translation>Birthday this month</translation>
        </message>
        <message>
            <source>最近 30 天入会</source>
            <translation>Joined in the last 30 days</translation>
        </message>
    </context>
    <context>
        <name>MemberText</name>
        <message>
            <source>还没有到店</source>
            <translation>No visit yet</translation>
        </message>
        <message>
            <source>今天到店</source>
            <translation>here today</translation>
        </message>
        <message numerus="yes">
            <source>%n 天前到店</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
        <message>
            <source>农历 </source>
            <translation>Lunar </translation>
        </message>
        <message>
            <source>今天生日</source>
            <translation>Birthday today</translation>
        </message>
        <message numerus="yes">
            <source>生日 %n 天后</source>
            <translation>
                <numerusform>Birthday in %n day</numerusform>
                <numerusform>Birthday in %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>女</source>
            <translation>Female</translation>
        </message>
        <message>
            <source>男</source>
            <translation>Male</translation>
        </message>
        <message>
            <source>是</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>否</source>
            <translation>No</translation>
        </message>
        <message>
            <source>会员卡相符</source>
            <translation>card matches</translation>
        </message>
    </context>
    <context>
        <name>MergeText</name>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>会员号</source>
            <translation>Member no.</translation>
        </message>
        <message>
            <source>手机</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>卡号</source>
            <translation>Card</translation>
        </message>
        <message>
            <source>性别</source>
            <translation>Gender</translation>
        </message>
        <message>
            <source>生日</source>
            <translation>Birthday</translation>
        </message>
        <message>
            <source>邮箱</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>微信</source>
            <translation>WeChat</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>入会</source>
            <translation>Joined</translation>
        </message>
        <message>
            <source>联系许可</source>
            <translation>Consents</translation>
        </message>
        <message>
            <source>提醒</source>
            <translation>Alert</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>取较早的</source>
            <translation>The earlier</translation>
        </message>
        <message>
            <source>只留都同意的</source>
            <translation>Only shared ones</translation>
        </message>
        <message>
            <source>都保留</source>
            <translation>Keep both</translation>
        </message>
        <message>
            <source>同手机</source>
            <translation>Same phone</translation>
        </message>
        <message>
            <source>同卡号</source>
            <translation>Same card</translation>
        </message>
        <message>
            <source>同微信</source>
            <translation>Same WeChat</translation>
        </message>
        <message>
            <source>同邮箱</source>
            <translation>Same e-mail</translation>
        </message>
        <message>
            <source>同名</source>
            <translation>Same name</translation>
        </message>
        <message>
            <source>姓名相近</source>
            <translation>Similar name</translation>
        </message>
        <message>
            <source>称呼相近</source>
            <translation>Part of the name</translation>
        </message>
        <message>
            <source>同生日</source>
            <translation>Same birthday</translation>
        </message>
        <message>
            <source>手机差一位</source>
            <translation>Phone one digit off</translation>
        </message>
        <message>
            <source>同地址</source>
            <translation>Same address</translation>
        </message>
        <message>
            <source>很可能</source>
            <translation>Very likely</translation>
        </message>
        <message>
            <source>可能</source>
            <translation>Possible</translation>
        </message>
        <message>
            <source>或是一家人</source>
            <translation>Maybe a family</translation>
        </message>
    </context>
    <context>
        <name>PaymentText</name>
        <message>
            <source>现金</source>
            <translation>Cash</translation>
        </message>
        <message>
            <source>微信</source>
            <translation>WeChat</translation>
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
    </context>
    <context>
        <name>PermissionText</name>
        <message>
            <source>优惠超过 %1%</source>
            <translation>Discount over %1%</translation>
        </message>
        <message>
            <source>退款</source>
            <translation>Refund</translation>
        </message>
        <message>
            <source>退款超过 %1</source>
            <translation>Refund over %1</translation>
        </message>
        <message>
            <source>作废已收款的单</source>
            <translation>Void a paid sale</translation>
        </message>
        <message>
            <source>给许多会员打标签</source>
            <translation>Tag many members</translation>
        </message>
        <message>
            <source>合并和拆分会员</source>
            <translation>Merge or split members</translation>
        </message>
        <message>
            <source>改动标签和字段</source>
            <translation>Change tags and fields</translation>
        </message>
        <message>
            <source>导出会员资料</source>
            <translation>Export members</translation>
        </message>
        <message>
            <source>改动商品</source>
            <translation>Change products</translation>
        </message>
        <message>
            <source>导入</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>查看报表</source>
            <translation>See reports</translation>
        </message>
        <message>
            <source>改动店铺设置</source>
            <translation>Change shop settings</translation>
        </message>
        <message>
            <source>给收银员换 PIN</source>
            <translation>Set a cashier's PIN</translation>
        </message>
        <message>
            <source>改动员工</source>
            <translation>Change staff</translation>
        </message>
    </context>
    <context>
        <name>PrintText</name>
        <message>
            <source>还没有选定小票打印机，没有打印。请在设置里选一台。</source>
            <translation>No receipt printer is set, so nothing was printed. Choose one in the settings.</translation>
        </message>
        <message>
            <source>打印机的地址不对：「%1」。请在设置里核对后重试。</source>
            <translation>This is no printer address: "%1". Check it in the settings, then try again.</translation>
        </message>
        <message>
            <source>连不上打印机 %1。请检查电源、网线和地址后重试。</source>
            <translation>The printer %1 can't be reached. Check its power, cable and address, then try again.</translation>
        </message>
        <message>
            <source>%1 没有打印机在接收。请核对地址和端口（一般是 9100）后重试。</source>
            <translation>No printer is listening at %1. Check the address and port (usually 9100), then try again.</translation>
        </message>
        <message>
            <source>打印到一半，与 %1 的连接断了。请检查打印机后重试。</source>
            <translation>The connection to %1 broke off while printing. Check the printer, then try again.</translation>
        </message>
        <message>
            <source>打印机 %1 不再接收。请检查纸、盖子和电源后重试。</source>
            <translation>The printer %1 takes no more. Check paper, cover and power, then try again.</translation>
        </message>
        <message>
            <source>找不到打印机 %1。请检查电源和数据线，或在设置里核对设备名。</source>
            <translation>There is no printer at %1. Check power and cable, or the device's name in the settings.</translation>
        </message>
        <message>
            <source>没有权限使用 %1。请把当前用户加入 lp 或 dialout 组，重新登录后重试。</source>
            <translation>This user may not use %1. Add the user to the group lp or dialout, log in again, then try again.</translation>
        </message>
        <message>
            <source>打印机 %1 报告出错。请检查打印机后重试。</source>
            <translation>The printer %1 reports an error. Check it, then try again.</translation>
        </message>
        <message>
            <source>系统里没有默认打印机。请先在系统里添加，或在设置里换一种方式。</source>
            <translation>The system has no default printer. Add one to the system, or choose another way in the settings.</translation>
        </message>
        <message>
            <source>系统里没有打印机「%1」。请在设置里另选一台。</source>
            <translation>The system has no printer "%1". Choose another in the settings.</translation>
        </message>
        <message>
            <source>系统打印机「%1」没有接受。请检查它的状态后重试。</source>
            <translation>The system printer "%1" did not take the receipt. Check its state, then try again.</translation>
        </message>
        <message>
            <source>小票 PDF 写不进文件夹 %1。请检查空间和权限，或在设置里换一个。</source>
            <translation>The receipt's PDF can't be written to the folder %1. Check space and permissions, or choose another in the settings.</translation>
        </message>
        <message>
            <source>小票号</source>
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
            <source>收银员</source>
            <translation>Cashier</translation>
        </message>
        <message>
            <source>会员</source>
            <translation>Member</translation>
        </message>
        <message>
            <source>件数</source>
            <translation>Pieces</translation>
        </message>
        <message>
            <source>商品小计</source>
            <translation>Subtotal</translation>
        </message>
        <message>
            <source>优惠合计</source>
            <translation>Discounts in all</translation>
        </message>
        <message>
            <source>应收</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>实收</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>找零</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>退货单</source>
            <translation>REFUND</translation>
        </message>
        <message>
            <source>应退</source>
            <translation>Refund</translation>
        </message>
        <message>
            <source>%1退回</source>
            <translation>Back by %1</translation>
        </message>
        <message>
            <source>积分余额</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>储值余额</source>
            <translation>Stored value</translation>
        </message>
        <message>
            <source>* 重打 *</source>
            <translation>* COPY *</translation>
        </message>
        <message>
            <source>* 已作废 *</source>
            <translation>* VOID *</translation>
        </message>
        <message>
            <source>优惠</source>
            <translation>Discount</translation>
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
            <source>掌柜上次关闭时还没有打完，可能没有打出来。</source>
            <translation>The program was closed before it was printed; it may not have come out.</translation>
        </message>
    </context>
    <context>
        <name>ReceiptText</name>
        <message>
            <source>退货</source>
            <translation>Refund</translation>
        </message>
        <message>
            <source>已作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>部分退货</source>
            <translation>Partly refunded</translation>
        </message>
        <message>
            <source>已全退</source>
            <translation>Refunded</translation>
        </message>
        <message>
            <source>、</source>
            <comment>between payment methods</comment>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>ReportChoices</name>
        <message>
            <source>销售</source>
            <translation>Sales</translation>
        </message>
        <message>
            <source>商品与收款</source>
            <translation>Products and payments</translation>
        </message>
        <message>
            <source>会员</source>
            <translation>Members</translation>
        </message>
        <message>
            <source>单据</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>全部指标，与上期对比</source>
            <translation>All figures, compared</translation>
        </message>
        <message>
            <source>一天一行，看走势</source>
            <translation>A line a day, the trend</translation>
        </message>
        <message>
            <source>一天里哪个钟点忙</source>
            <translation>Busy hours of the day</translation>
        </message>
        <message>
            <source>星期几的哪个钟点忙</source>
            <translation>Busy hours by weekday</translation>
        </message>
        <message>
            <source>各分类卖了多少</source>
            <translation>What each category sold</translation>
        </message>
        <message>
            <source>卖得最多的商品</source>
            <translation>Best-selling products</translation>
        </message>
        <message>
            <source>现金、微信、支付宝各收多少</source>
            <translation>Cash, WeChat, Alipay</translation>
        </message>
        <message>
            <source>每位收银员的订单和金额</source>
            <translation>Orders and sales of each</translation>
        </message>
        <message>
            <source>让利去了哪里</source>
            <translation>Where discounts went</translation>
        </message>
        <message>
            <source>新客、老客、复购与回购</source>
            <translation>New, returning, repeat</translation>
        </message>
        <message>
            <source>来一次、两次、更多次的人数</source>
            <translation>Once, twice, more often</translation>
        </message>
        <message>
            <source>新客以后每月还来多少</source>
            <translation>How many stay, by month</translation>
        </message>
        <message>
            <source>按最近、次数、金额分群</source>
            <translation>Recency, frequency, spend</translation>
        </message>
        <message>
            <source>期内消费最多的人</source>
            <translation>Who spent the most</translation>
        </message>
        <message>
            <source>退了哪些单、退多少</source>
            <translation>Each refund and amount</translation>
        </message>
        <message>
            <source>期内的每一张小票</source>
            <translation>Every receipt in range</translation>
        </message>
        <message>
            <source>谁批准了谁做什么</source>
            <translation>Who allowed whom to do what</translation>
        </message>
    </context>
    <context>
        <name>ReportExport</name>
        <message>
            <source>%1 至 %2</source>
            <translation>%1 to %2</translation>
        </message>
    </context>
    <context>
        <name>ReportSentence</name>
        <message>
            <source>对比 %1</source>
            <translation>compared with %1</translation>
        </message>
        <message>
            <source>第 %1 / %2 页</source>
            <translation>Page %1 / %2</translation>
        </message>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
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
            <source>定义</source>
            <translation>Definitions</translation>
        </message>
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
        <message>
            <source>只看 %1</source>
            <translation>Only %1</translation>
        </message>
        <message>
            <source>只看新客</source>
            <translation>Only new customers</translation>
        </message>
        <message>
            <source>只看老客</source>
            <translation>Only returning customers</translation>
        </message>
        <message>
            <source>只看到店两次以上的</source>
            <translation>Only with 2 or more visits</translation>
        </message>
        <message numerus="yes">
            <source>首次到店在期内、且距观察截止日至少 %n 天的会员中，%n 天内再次到店的比例；观察截止日是今天与最后有销售的一天中较早者，观察不足的不计入</source>
            <translation>
                <numerusform>Of members first seen in the range and at least %n day before the end of observation (the earlier of today and the last day with a sale), the share back within %n day; others are left out</numerusform>
                <numerusform>Of members first seen in the range and at least %n days before the end of observation (the earlier of today and the last day with a sale), the share back within %n days; others are left out</numerusform>
            </translation>
        </message>
        <message>
            <source>批准记录</source>
            <translation>Approvals</translation>
        </message>
        <message>
            <source>要做的事</source>
            <translation>Asked for</translation>
        </message>
        <message>
            <source>申请人</source>
            <translation>Asked by</translation>
        </message>
        <message>
            <source>批准人</source>
            <translation>Approver</translation>
        </message>
        <message>
            <source>用于单号</source>
            <translation>Used for receipt</translation>
        </message>
        <message>
            <source>大额优惠</source>
            <translation>Large discount</translation>
        </message>
        <message>
            <source>大额退款</source>
            <translation>Large refund</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Voided</translation>
        </message>
    </context>
    <context>
        <name>ShopPalette</name>
        <message>
            <source>会员</source>
            <translation>Members</translation>
        </message>
        <message>
            <source>商品</source>
            <translation>Products</translation>
        </message>
        <message>
            <source>小票</source>
            <translation>Receipts</translation>
        </message>
        <message>
            <source>操作</source>
            <translation>Actions</translation>
        </message>
    </context>
    <context>
        <name>TagColours</name>
        <message>
            <source>蓝色</source>
            <translation>blue</translation>
        </message>
        <message>
            <source>绿色</source>
            <translation>green</translation>
        </message>
        <message>
            <source>橙色</source>
            <translation>orange</translation>
        </message>
        <message>
            <source>红色</source>
            <translation>red</translation>
        </message>
        <message>
            <source>深色</source>
            <translation>dark</translation>
        </message>
        <message>
            <source>灰色</source>
            <translation>grey</translation>
        </message>
    </context>
    <context>
        <name>TillKeyText</name>
        <message>
            <source>查找</source>
            <translation>Find</translation>
        </message>
        <message>
            <source>数量</source>
            <translation>Qty</translation>
        </message>
        <message>
            <source>改价</source>
            <translation>Price</translation>
        </message>
        <message>
            <source>整单折扣</source>
            <translation>Discount</translation>
        </message>
        <message>
            <source>删除一行</source>
            <translation>Remove line</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>挂单</source>
            <translation>Hold</translation>
        </message>
        <message>
            <source>取单</source>
            <translation>Resume</translation>
        </message>
        <message>
            <source>退货</source>
            <translation>Refund</translation>
        </message>
        <message>
            <source>微信收款</source>
            <translation>Pay by WeChat</translation>
        </message>
        <message>
            <source>支付宝收款</source>
            <translation>Pay by Alipay</translation>
        </message>
        <message>
            <source>现金收款</source>
            <translation>Pay in cash</translation>
        </message>
        <message>
            <source>储值付款</source>
            <translation>Pay by stored value</translation>
        </message>
        <message>
            <source>新会员</source>
            <translation>New member</translation>
        </message>
        <message>
            <source>重打小票</source>
            <translation>Reprint receipt</translation>
        </message>
    </context>
    <context>
        <name>zg::AppearanceForm</name>
        <message>
            <source>语言</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>颜色</source>
            <translation>Colours</translation>
        </message>
        <message>
            <source>字号</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>%1%</source>
            <translation>%1%</translation>
        </message>
    </context>
    <context>
        <name>zg::AppearanceMenu</name>
        <message>
            <source>外观</source>
            <translation>Appearance</translation>
        </message>
    </context>
    <context>
        <name>zg::BackupForm</name>
        <message>
            <source>备份到(&amp;B)：另一块硬盘、U 盘或网盘文件夹</source>
            <translation>&amp;Back up to: another disk, a USB stick or a synced folder</translation>
        </message>
        <message>
            <source>多久一次(&amp;R)</source>
            <translation>How &amp;often</translation>
        </message>
        <message>
            <source>几点(&amp;T)</source>
            <translation>&amp;At</translation>
        </message>
        <message>
            <source>保留几份(&amp;K)</source>
            <translation>&amp;Keep</translation>
        </message>
        <message>
            <source>不自动备份</source>
            <translation>Not by itself</translation>
        </message>
        <message>
            <source>每天</source>
            <translation>Daily</translation>
        </message>
        <message>
            <source>每 4 小时</source>
            <translation>Every 4 hours</translation>
        </message>
        <message>
            <source>每小时</source>
            <translation>Hourly</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>还没有选</source>
            <translation>None chosen yet</translation>
        </message>
        <message>
            <source>多久备份一次</source>
            <translation>How often to back up</translation>
        </message>
        <message>
            <source>几点备份</source>
            <translation>Time of the backup</translation>
        </message>
        <message>
            <source>保留几份备份</source>
            <translation>How many backups to keep</translation>
        </message>
    </context>
    <context>
        <name>zg::BackupPlaceForm</name>
        <message>
            <source>这个文件夹建不了，也不存在。请换一个。</source>
            <translation>This folder does not exist and cannot be made. Please choose another.</translation>
        </message>
        <message>
            <source>备份放在哪里？</source>
            <translation>Where do backups go?</translation>
        </message>
        <message>
            <source>备份和店铺一样加密，用同一个口令打开。放在另一块盘上，电脑坏了也不怕。</source>
            <translation>Backups are encrypted like the shop and open with the same passphrase. On another disk they survive this PC.</translation>
        </message>
        <message>
            <source>以后再说，进入店铺(&amp;E)</source>
            <translation>Later; &amp;enter the shop</translation>
        </message>
        <message>
            <source>进入店铺(&amp;E)</source>
            <translation>&amp;Enter the shop</translation>
        </message>
    </context>
    <context>
        <name>zg::BackupSchedule</name>
        <message>
            <source>备份</source>
            <translation>Backup</translation>
        </message>
    </context>
    <context>
        <name>zg::BeginForm</name>
        <message>
            <source>从什么开始？</source>
            <translation>What to begin with?</translation>
        </message>
        <message>
            <source>示范店铺(&amp;D)</source>
            <translation>&amp;Demo shop</translation>
        </message>
        <message>
            <source>三年的虚构买卖：2,000 位会员，名字和电话都不是真的。适合先四处看看。</source>
            <translation>Three invented years of trade with 2,000 members; no name or phone is real. Good for looking around.</translation>
        </message>
        <message>
            <source>导入我的数据(&amp;I)</source>
            <translation>&amp;Import my data</translation>
        </message>
        <message>
            <source>会员、商品或订单的表格：CSV、Excel，或其他收银和网店导出的文件。</source>
            <translation>Members, products or orders: CSV, Excel, or what another till or web shop exported.</translation>
        </message>
        <message>
            <source>空店铺(&amp;E)</source>
            <translation>&amp;Empty shop</translation>
        </message>
        <message>
            <source>从第一位会员、第一单开始。</source>
            <translation>Begin with the first member and the first sale.</translation>
        </message>
        <message>
            <source>正在准备示范店铺…</source>
            <translation>Preparing the demo shop…</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>zg::BirthdayEdit</name>
        <message>
            <source>不填</source>
            <translation>Not given</translation>
        </message>
        <message>
            <source>公历</source>
            <translation>Solar</translation>
        </message>
        <message>
            <source>农历</source>
            <translation>Lunar</translation>
        </message>
        <message>
            <source>%1 日</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>生日历法</source>
            <translation>Birthday calendar</translation>
        </message>
        <message>
            <source>出生年份，可不填</source>
            <translation>Year of birth, optional</translation>
        </message>
        <message>
            <source>年份</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>生日月份</source>
            <translation>Birthday month</translation>
        </message>
        <message>
            <source>生日日期</source>
            <translation>Day of birthday</translation>
        </message>
    </context>
    <context>
        <name>zg::BulkBar</name>
        <message>
            <source>打标签</source>
            <translation>Add tag</translation>
        </message>
        <message>
            <source>去标签</source>
            <translation>Remove tag</translation>
        </message>
        <message>
            <source>导出</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>取消选择</source>
            <translation>Clear selection</translation>
        </message>
        <message>
            <source>已选 %1 位</source>
            <translation>%1 selected</translation>
        </message>
        <message>
            <source>还没有标签</source>
            <translation>No tags yet</translation>
        </message>
        <message>
            <source>新标签的名字</source>
            <translation>Name of a new tag</translation>
        </message>
        <message>
            <source>合并…</source>
            <translation>Merge…</translation>
        </message>
        <message>
            <source>选中的两位其实是同一个人</source>
            <translation>The two selected are the same person</translation>
        </message>
    </context>
    <context>
        <name>zg::CartDelegate</name>
        <message>
            <source>%1 折</source>
            <translation>−%1</translation>
        </message>
        <message>
            <source>改价</source>
            <translation>Price</translation>
        </message>
    </context>
    <context>
        <name>zg::CartView</name>
        <message>
            <source>商品</source>
            <translation>Product</translation>
        </message>
        <message>
            <source>单价</source>
            <translation>Price</translation>
        </message>
        <message>
            <source>数量</source>
            <translation>Quantity</translation>
        </message>
        <message>
            <source>优惠</source>
            <translation>Discount</translation>
        </message>
        <message>
            <source>小计</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>购物车</source>
            <translation>Cart</translation>
        </message>
        <message>
            <source>开始收银</source>
            <translation>Ready to sell</translation>
        </message>
        <message>
            <source>扫码、输入商品名或拼音首字母添加商品；输入手机后 4 位找会员。</source>
            <translation>Scan, or type a product's name or pinyin initials; type the last 4 digits of a phone to find a member.</translation>
        </message>
        <message>
            <source>优惠 %1</source>
            <translation>Discount %1</translation>
        </message>
        <message>
            <source>小计 %1</source>
            <translation>Subtotal %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 件</source>
            <translation>
                <numerusform>%1 piece</numerusform>
                <numerusform>%1 pieces</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln 种 %1</source>
            <translation>
                <numerusform>%Ln line, %1</numerusform>
                <numerusform>%Ln lines, %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zg::CategoryBars</name>
        <message>
            <source>品类排行</source>
            <translation>Categories</translation>
        </message>
        <message>
            <source>品类</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>净销售额</source>
            <translation>Net sales</translation>
        </message>
        <message>
            <source>变化</source>
            <translation>Change</translation>
        </message>
    </context>
    <context>
        <name>zg::ChartFrame</name>
        <message>
            <source>点</source>
            <translation>Point</translation>
        </message>
        <message>
            <source>净销售额</source>
            <translation>Net sales</translation>
        </message>
        <message>
            <source>对比</source>
            <translation>Compared with</translation>
        </message>
        <message>
            <source>对比净销售额</source>
            <translation>Compared net sales</translation>
        </message>
    </context>
    <context>
        <name>zg::ClearanceDialog</name>
        <message>
            <source>需要批准</source>
            <translation>Approval needed</translation>
        </message>
        <message>
            <source>再确认是店主</source>
            <translation>Confirm you are the owner</translation>
        </message>
        <message>
            <source>这一次要别人批准。批准只管这一次，会记下来。</source>
            <translation>Somebody else has to approve this. It counts once and is recorded.</translation>
        </message>
        <message>
            <source>资料和权限要紧，请再输一次店铺口令。五分钟内不再问。</source>
            <translation>Type the shop's passphrase once more. It is not asked again for five minutes.</translation>
        </message>
        <message>
            <source>批准人的 6 位 PIN</source>
            <translation>Approver's 6-digit PIN</translation>
        </message>
        <message>
            <source>批准人</source>
            <translation>Approver</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>批准</source>
            <translation>Approve</translation>
        </message>
        <message>
            <source>确认</source>
            <translation>Confirm</translation>
        </message>
        <message>
            <source>改用 PIN</source>
            <translation>Use a PIN</translation>
        </message>
        <message>
            <source>用店铺口令</source>
            <translation>Use the passphrase</translation>
        </message>
        <message numerus="yes">
            <source>错了几次，请等 %n 秒再试。</source>
            <translation>
                <numerusform>Too many wrong tries. Wait %n second.</numerusform>
                <numerusform>Too many wrong tries. Wait %n seconds.</numerusform>
            </translation>
        </message>
        <message>
            <source>店铺口令或恢复码</source>
            <translation>Passphrase or recovery code</translation>
        </message>
        <message>
            <source>操作员：%1</source>
            <translation>Signed in: %1</translation>
        </message>
    </context>
    <context>
        <name>zg::ColumnTable</name>
        <message>
            <source>文件的前几行和各列的含义</source>
            <translation>The file's first rows and what each column is</translation>
        </message>
        <message>
            <source>第 %1 列</source>
            <translation>Column %1</translation>
        </message>
        <message>
            <source>「%1」是</source>
            <translation>"%1" is</translation>
        </message>
        <message>
            <source>不导入</source>
            <translation>Not imported</translation>
        </message>
    </context>
    <context>
        <name>zg::CommandPalette</name>
        <message>
            <source>找会员、商品、小票、页面和操作</source>
            <translation>Find members, products, receipts, pages and actions</translation>
        </message>
        <message>
            <source>全局查找</source>
            <translation>Find anything</translation>
        </message>
        <message>
            <source>查找结果</source>
            <translation>Results</translation>
        </message>
        <message>
            <source>什么也没有找到。</source>
            <translation>Nothing found.</translation>
        </message>
        <message>
            <source>↑↓ 选择   Enter 打开   Esc 关闭</source>
            <translation>↑↓ choose   Enter open   Esc close</translation>
        </message>
    </context>
    <context>
        <name>zg::CompareView</name>
        <message>
            <source>保留</source>
            <translation>Stays</translation>
        </message>
        <message>
            <source>并入</source>
            <translation>Is merged</translation>
        </message>
        <message>
            <source>对调</source>
            <translation>Swap</translation>
        </message>
        <message>
            <source>保留另一位</source>
            <translation>Keep the other one</translation>
        </message>
        <message>
            <source>（空）</source>
            <translation>(empty)</translation>
        </message>
        <message numerus="yes">
            <source>%1 · 来过 %Ln 天 · 消费 %2</source>
            <translation>
                <numerusform>%1 · %Ln visit · spent %2</numerusform>
                <numerusform>%1 · %Ln visits · spent %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>合并后：%Ln 单，消费 %1，积分 %2，储值 %3。小票仍记在各自原来的会员名下，随时可以拆分。</source>
            <translation>
                <numerusform>After merging: %Ln order, %1 spent, points %2, stored value %3. Receipts stay with the member they were entered for; you can split at any time.</numerusform>
                <numerusform>After merging: %Ln orders, %1 spent, points %2, stored value %3. Receipts stay with the member they were entered for; you can split at any time.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zg::CreateForm</name>
        <message>
            <source>新建店铺</source>
            <translation>Create a shop</translation>
        </message>
        <message>
            <source>保存在(&amp;F)</source>
            <translation>Kept in &amp;folder</translation>
        </message>
        <message>
            <source>正在加密新店铺…</source>
            <translation>Encrypting the new shop…</translation>
        </message>
        <message>
            <source>新建店铺(&amp;C)</source>
            <translation>&amp;Create the shop</translation>
        </message>
        <message>
            <source>打开已有的店铺(&amp;O)</source>
            <translation>&amp;Open a shop you have</translation>
        </message>
    </context>
    <context>
        <name>zg::DashboardPage</name>
        <message>
            <source>经营总览</source>
            <translation>Dashboard</translation>
        </message>
        <message>
            <source>数据截至 %1</source>
            <translation>As of %1</translation>
        </message>
        <message>
            <source>已保存 %1</source>
            <translation>Saved %1</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>较上期</source>
            <translation>vs previous period</translation>
        </message>
        <message>
            <source>较去年同期</source>
            <translation>vs last year</translation>
        </message>
        <message>
            <source>对比期</source>
            <translation>Comparison period</translation>
        </message>
        <message>
            <source>总览</source>
            <translation>Dashboard</translation>
        </message>
    </context>
    <context>
        <name>zg::DashboardView</name>
        <message>
            <source>还没有销售</source>
            <translation>No sales yet</translation>
        </message>
        <message>
            <source>从原来的系统导入订单，这里就会有数字和走势。</source>
            <translation>Import orders from your former system, and figures and trends appear here.</translation>
        </message>
        <message>
            <source>导入数据</source>
            <translation>Import data</translation>
        </message>
        <message>
            <source>净销售额走势</source>
            <translation>Net sales over time</translation>
        </message>
        <message>
            <source>分时段销售</source>
            <translation>Sales over the day</translation>
        </message>
        <message>
            <source>品类排行</source>
            <translation>Categories</translation>
        </message>
        <message>
            <source>按小时</source>
            <translation>by hour</translation>
        </message>
        <message>
            <source>按日</source>
            <translation>by day</translation>
        </message>
        <message>
            <source>净额</source>
            <translation>net</translation>
        </message>
        <message>
            <source>本期</source>
            <translation>This period</translation>
        </message>
        <message>
            <source>上期 %1</source>
            <translation>Previous %1</translation>
        </message>
        <message>
            <source>去年同期 %1</source>
            <translation>Last year %1</translation>
        </message>
        <message>
            <source>会员数 · 截至 %1</source>
            <translation>Members · up to %1</translation>
        </message>
        <message>
            <source>RFM 客户地图</source>
            <translation>RFM map</translation>
        </message>
    </context>
    <context>
        <name>zg::DuplicatesView</name>
        <message>
            <source>返回名单</source>
            <translation>Back to the list</translation>
        </message>
        <message>
            <source>合并会员</source>
            <translation>Merge members</translation>
        </message>
        <message>
            <source>疑似重复</source>
            <translation>Duplicates</translation>
        </message>
        <message>
            <source>疑似重复的会员，很可能的在前</source>
            <translation>Members who may be duplicates, the likeliest first</translation>
        </message>
        <message>
            <source>也显示共用手机的（或是一家人）</source>
            <translation>Also show those who share a phone (maybe a family)</translation>
        </message>
        <message>
            <source>不是同一人(&amp;D)</source>
            <translation>&amp;Different people</translation>
        </message>
        <message>
            <source>先跳过</source>
            <translation>Skip</translation>
        </message>
        <message>
            <source>合并(&amp;M)</source>
            <translation>&amp;Merge</translation>
        </message>
        <message>
            <source>↑↓ 换项目，←→ 选哪一边，回车合并</source>
            <translation>↑↓ next field, ←→ choose a side, Enter merges</translation>
        </message>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>这一组共 %n 位，逐个比较。</source>
            <translation>
                <numerusform>There is %n member in this group.</numerusform>
                <numerusform>There are %n members in this group, compared one by one.</numerusform>
            </translation>
        </message>
        <message>
            <source>正在查找…</source>
            <translation>Looking…</translation>
        </message>
        <message>
            <source>没有疑似重复的会员</source>
            <translation>No likely duplicates</translation>
        </message>
        <message>
            <source>几秒钟就好，不影响收银。</source>
            <translation>It takes a few seconds and never holds up the till.</translation>
        </message>
        <message>
            <source>同手机、同名同生日、姓名读音相近的会员会列在这里。</source>
            <translation>Members with the same phone, the same name and birthday, or names that sound alike are listed here.</translation>
        </message>
        <message>
            <source>再查一遍</source>
            <translation>Look again</translation>
        </message>
        <message>
            <source>已撤销合并</source>
            <translation>Merge undone</translation>
        </message>
        <message>
            <source>已合并为一位会员</source>
            <translation>Merged into one member</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>记住了：不是同一人</source>
            <translation>Remembered: different people</translation>
        </message>
        <message>
            <source>两边加起来太长，没有合并。请在提醒、备注或标签中只选一边。</source>
            <translation>Both together are too long, so nothing was merged. Choose one side for the alert, the note or the tags.</translation>
        </message>
    </context>
    <context>
        <name>zg::FieldManager</name>
        <message>
            <source>返回名单</source>
            <translation>Back to the list</translation>
        </message>
        <message>
            <source>字段设置</source>
            <translation>Fields</translation>
        </message>
        <message>
            <source>店铺自己的字段</source>
            <translation>The shop's own fields</translation>
        </message>
        <message>
            <source>新字段</source>
            <translation>New field</translation>
        </message>
        <message>
            <source>上移</source>
            <translation>Up</translation>
        </message>
        <message>
            <source>下移</source>
            <translation>Down</translation>
        </message>
        <message>
            <source>字段名称</source>
            <translation>Field name</translation>
        </message>
        <message>
            <source>新字段的名称</source>
            <translation>Name of the new field</translation>
        </message>
        <message>
            <source>例如：鞋码、宠物名字</source>
            <translation>For example: shoe size, pet's name</translation>
        </message>
        <message>
            <source>类型</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>文字</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>数字</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>选项</source>
            <translation>Choice</translation>
        </message>
        <message>
            <source>是或否</source>
            <translation>Yes or no</translation>
        </message>
        <message>
            <source>可选的内容（一行一个）</source>
            <translation>Choices (one a line)</translation>
        </message>
        <message>
            <source>改类型或选项不会改动会员已经填好的内容。</source>
            <translation>Changing the kind or the choices leaves alone what was filled in already.</translation>
        </message>
        <message>
            <source>保存(&amp;S)</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>添加字段</source>
            <translation>Add field</translation>
        </message>
        <message>
            <source>删除字段…</source>
            <translation>Delete field…</translation>
        </message>
        <message>
            <source>确认删除</source>
            <translation>Delete for good</translation>
        </message>
        <message>
            <source>不删除</source>
            <translation>Keep it</translation>
        </message>
        <message>
            <source>请先填写字段的名称。</source>
            <translation>Please enter the name of the field first.</translation>
        </message>
        <message>
            <source>请写上可选的内容，一行一个。</source>
            <translation>Please write the choices, one a line.</translation>
        </message>
        <message>
            <source>已保存字段「%1」</source>
            <translation>Field "%1" saved</translation>
        </message>
        <message>
            <source>已添加字段「%1」</source>
            <translation>Field "%1" added</translation>
        </message>
        <message numerus="yes">
            <source>有 %n 位会员填了「%1」。删除后这些内容不能找回。</source>
            <translation>
                <numerusform>%n member has filled in "%1". What was filled in cannot be brought back.</numerusform>
                <numerusform>%n members have filled in "%1". What was filled in cannot be brought back.</numerusform>
            </translation>
        </message>
        <message>
            <source>还没有会员填过「%1」，可以放心删除。</source>
            <translation>No member has filled in "%1" yet; it is safe to delete.</translation>
        </message>
        <message>
            <source>已删除字段</source>
            <translation>Field deleted</translation>
        </message>
        <message>
            <source>已经有同名的字段，没有保存。</source>
            <translation>There is already a field with this name; nothing was saved.</translation>
        </message>
    </context>
    <context>
        <name>zg::FileDrop</name>
        <message>
            <source>把文件拖到这里</source>
            <translation>Drop a file here</translation>
        </message>
        <message>
            <source>CSV、TSV、XLSX、ODS、XLS：订单、会员或商品。编码和列会自动识别，写入之前先给你看。</source>
            <translation>CSV, TSV, XLSX, ODS, XLS: orders, members or products. Encoding and columns are recognised, and shown before anything is written.</translation>
        </message>
        <message>
            <source>选择文件(&amp;O)…</source>
            <translation>Ch&amp;oose a file…</translation>
        </message>
        <message>
            <source>选择要导入的文件</source>
            <translation>Choose a file to import</translation>
        </message>
        <message>
            <source>表格文件</source>
            <translation>Tables</translation>
        </message>
        <message>
            <source>所有文件</source>
            <translation>All files</translation>
        </message>
    </context>
    <context>
        <name>zg::FilterBar</name>
        <message>
            <source>筛选</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>添加筛选</source>
            <translation>Add a filter</translation>
        </message>
        <message>
            <source>改筛选：%1</source>
            <translation>Change filter: %1</translation>
        </message>
        <message>
            <source>去掉筛选：%1</source>
            <translation>Remove filter: %1</translation>
        </message>
        <message>
            <source>清除全部筛选</source>
            <translation>Clear all filters</translation>
        </message>
    </context>
    <context>
        <name>zg::FilterEditor</name>
        <message>
            <source>最近来过</source>
            <translation>Visited lately</translation>
        </message>
        <message>
            <source>很久没来</source>
            <translation>Away for long</translation>
        </message>
        <message>
            <source>最近入会</source>
            <translation>Joined lately</translation>
        </message>
        <message>
            <source>入会已久</source>
            <translation>Joined long ago</translation>
        </message>
        <message>
            <source>应用</source>
            <translation>Apply</translation>
        </message>
        <message>
            <source>筛选：%1</source>
            <translation>Filter: %1</translation>
        </message>
        <message>
            <source>任意一个</source>
            <translation>Any of</translation>
        </message>
        <message>
            <source>全部都有</source>
            <translation>All of</translation>
        </message>
        <message>
            <source>都没有</source>
            <translation>None of</translation>
        </message>
        <message>
            <source>还没有标签。选中会员后可以打标签。</source>
            <translation>No tags yet. Select members to tag them.</translation>
        </message>
        <message>
            <source>天数</source>
            <translation>Days</translation>
        </message>
        <message numerus="yes">
            <source> 天</source>
            <translation>
                <numerusform> day</numerusform>
                <numerusform> days</numerusform>
            </translation>
        </message>
        <message>
            <source>不低于</source>
            <translation>At least</translation>
        </message>
        <message>
            <source>不高于</source>
            <translation>At most</translation>
        </message>
        <message>
            <source>至少几天</source>
            <translation>At least so many days</translation>
        </message>
        <message>
            <source>至多几天</source>
            <translation>At most so many days</translation>
        </message>
        <message>
            <source>至少 </source>
            <translation>At least </translation>
        </message>
        <message>
            <source>至多 </source>
            <translation>At most </translation>
        </message>
        <message>
            <source>生日月份</source>
            <translation>Birthday month</translation>
        </message>
        <message>
            <source>农历生日按当年的公历月份算。</source>
            <translation>Lunar birthdays count in the month they fall in.</translation>
        </message>
        <message>
            <source>没有会员填写来源</source>
            <translation>No member has a source</translation>
        </message>
        <message>
            <source>有手机</source>
            <translation>With phone</translation>
        </message>
        <message>
            <source>没有手机</source>
            <translation>Without phone</translation>
        </message>
    </context>
    <context>
        <name>zg::FolderEdit</name>
        <message>
            <source>选择文件夹…</source>
            <translation>Choose a folder…</translation>
        </message>
        <message>
            <source>选择文件夹</source>
            <translation>Choose a folder</translation>
        </message>
        <message>
            <source>文件夹</source>
            <translation>Folder</translation>
        </message>
    </context>
    <context>
        <name>zg::HeldCarts</name>
        <message>
            <source>没有挂单</source>
            <translation>Nothing on hold</translation>
        </message>
        <message>
            <source>散客</source>
            <translation>Walk-in</translation>
        </message>
        <message numerus="yes">
            <source>%n 种</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>有 %n 张挂单无法读取，其余的都在。</source>
            <translation>
                <numerusform>%n held cart can't be read; the others are all here.</numerusform>
                <numerusform>%n held carts can't be read; the others are all here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zg::HourChart</name>
        <message>
            <source>分时段销售图，用左右方向键逐点查看</source>
            <translation>Sales by hour; left and right arrow keys read each bar</translation>
        </message>
        <message>
            <source>净销售额 %1</source>
            <translation>Net sales %1</translation>
        </message>
    </context>
    <context>
        <name>zg::ImportHistory</name>
        <message>
            <source>做过的导入</source>
            <translation>Past imports</translation>
        </message>
        <message>
            <source>新增 %1</source>
            <translation>%1 new</translation>
        </message>
        <message>
            <source>更新 %1</source>
            <translation>%1 updated</translation>
        </message>
        <message>
            <source>未接受 %1</source>
            <translation>%1 not taken</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>撤销导入：%1</source>
            <translation>Undo import: %1</translation>
        </message>
    </context>
    <context>
        <name>zg::ImportPage</name>
        <message>
            <source>导入</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>第 1 步：选择文件</source>
            <translation>Step 1: choose a file</translation>
        </message>
        <message>
            <source>第 2 步：核对列</source>
            <translation>Step 2: check the columns</translation>
        </message>
        <message>
            <source>第 3 步：看试运行的结果</source>
            <translation>Step 3: see what would happen</translation>
        </message>
        <message>
            <source>试运行：%1</source>
            <translation>Dry run: %1</translation>
        </message>
        <message>
            <source>导入：%1</source>
            <translation>Import: %1</translation>
        </message>
        <message>
            <source>导入完成</source>
            <translation>Import finished</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>撤销导入</source>
            <translation>Undo import</translation>
        </message>
        <message>
            <source>-未接受</source>
            <translation>-not-taken</translation>
        </message>
        <message>
            <source>保存未接受的行</source>
            <translation>Save the rows that were not taken</translation>
        </message>
        <message numerus="yes">
            <source>已撤销 %Ln 项；有 %1 项后来被别的单据用到，留了下来。</source>
            <translation>
                <numerusform>%Ln item was taken back. Kept, because later documents use them: %1.</numerusform>
                <numerusform>%Ln items were taken back. Kept, because later documents use them: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>已撤销这次导入，一共 %Ln 项。</source>
            <translation>
                <numerusform>The import was undone: %Ln item taken back.</numerusform>
                <numerusform>The import was undone: %Ln items taken back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>已保存 %Ln 行</source>
            <translation>
                <numerusform>%Ln row saved</numerusform>
                <numerusform>%Ln rows saved</numerusform>
            </translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>第 5 步：完成</source>
            <translation>Step 5: done</translation>
        </message>
        <message>
            <source>第 3 步：试运行</source>
            <translation>Step 3: dry run</translation>
        </message>
        <message>
            <source>第 4 步：导入</source>
            <translation>Step 4: import</translation>
        </message>
    </context>
    <context>
        <name>zg::JobRow</name>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>取消：%1</source>
            <translation>Cancel: %1</translation>
        </message>
    </context>
    <context>
        <name>zg::KeysForm</name>
        <message>
            <source>%1 已经是「%2」的键，没有更改。</source>
            <translation>%1 is the key of "%2" already; nothing was changed.</translation>
        </message>
        <message>
            <source>「%1」的键</source>
            <translation>Key of "%1"</translation>
        </message>
        <message>
            <source>按下新的键</source>
            <translation>Press the new key</translation>
        </message>
        <message>
            <source>%1 用来打字、走动，或是整个窗口的键，没有更改。</source>
            <translation>%1 is for typing, for moving, or belongs to the whole window. Nothing was changed.</translation>
        </message>
        <message>
            <source>标准（F2–F12）</source>
            <translation>Standard (F2–F12)</translation>
        </message>
        <message>
            <source>不用功能键（Ctrl、Alt 加字母）</source>
            <translation>Without function keys (Ctrl, Alt and a letter)</translation>
        </message>
        <message>
            <source>自定</source>
            <translation>Your own</translation>
        </message>
        <message>
            <source>键位方案</source>
            <translation>Key preset</translation>
        </message>
    </context>
    <context>
        <name>zg::LockScreen</name>
        <message>
            <source>已锁屏，没有收完的单不会丢</source>
            <translation>Locked; an unfinished sale stays</translation>
        </message>
        <message>
            <source>已锁屏：选自己，输 6 位 PIN</source>
            <translation>Locked: choose yourself and enter your PIN</translation>
        </message>
        <message>
            <source>6 位 PIN</source>
            <translation>6-digit PIN</translation>
        </message>
        <message>
            <source>解锁(&amp;U)</source>
            <translation>&amp;Unlock</translation>
        </message>
        <message>
            <source>改用 PIN</source>
            <translation>Use a PIN instead</translation>
        </message>
        <message>
            <source>用店铺口令解锁</source>
            <translation>Unlock with the passphrase</translation>
        </message>
        <message>
            <source>锁屏</source>
            <translation>Lock</translation>
        </message>
        <message numerus="yes">
            <source>错了几次，请等 %n 秒再试。</source>
            <translation>
                <numerusform>Several wrong tries: please wait %n second.</numerusform>
                <numerusform>Several wrong tries: please wait %n seconds.</numerusform>
            </translation>
        </message>
        <message>
            <source>店铺口令或恢复码</source>
            <translation>Passphrase or recovery code</translation>
        </message>
    </context>
    <context>
        <name>zg::MainWindow</name>
        <message>
            <source>重试</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>没有备份成：%1</source>
            <translation>Not backed up: %1</translation>
        </message>
        <message>
            <source>锁屏</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>备份 进行中</source>
            <translation>Backup running</translation>
        </message>
        <message>
            <source>备份 没有成功</source>
            <translation>Backup failed</translation>
        </message>
        <message>
            <source>备份 还没有过</source>
            <translation>No backup yet</translation>
        </message>
        <message>
            <source>备份 未设置</source>
            <translation>Backup not set up</translation>
        </message>
        <message>
            <source>备份 %1 ✓</source>
            <translation>Backup %1 ✓</translation>
        </message>
        <message>
            <source>新会员</source>
            <translation>New member</translation>
        </message>
        <message>
            <source>新商品</source>
            <translation>New product</translation>
        </message>
        <message>
            <source>立即备份</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <source>重打未打印的小票</source>
            <translation>Print unprinted receipts again</translation>
        </message>
        <message>
            <source>收起或展开导航</source>
            <translation>Fold or unfold the navigation</translation>
        </message>
        <message>
            <source>扫码枪 就绪</source>
            <translation>Scanner ready</translation>
        </message>
        <message>
            <source>扫码枪 待扫码</source>
            <translation>Scanner not used yet</translation>
        </message>
        <message>
            <source>小票机 未设置</source>
            <translation>Printer not set up</translation>
        </message>
        <message numerus="yes">
            <source>小票机 %n 张未打印</source>
            <translation>
                <numerusform>Printer: %n unprinted</numerusform>
                <numerusform>Printer: %n unprinted</numerusform>
            </translation>
        </message>
        <message>
            <source>小票机 打印中</source>
            <translation>Printer printing</translation>
        </message>
        <message>
            <source>小票机 就绪</source>
            <translation>Printer ready</translation>
        </message>
        <message>
            <source>%1。要改设置，请找店主或店长。</source>
            <translation>%1. To change its settings ask the owner or a manager.</translation>
        </message>
    </context>
    <context>
        <name>zg::ManualWindow</name>
        <message>
            <source>使用手册 · 掌柜</source>
            <translation>Manual · Zhanggui</translation>
        </message>
        <message>
            <source>后退</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>前进</source>
            <translation>Forward</translation>
        </message>
        <message>
            <source>在手册里查找</source>
            <translation>Search the manual</translation>
        </message>
        <message>
            <source>目录</source>
            <translation>Contents</translation>
        </message>
        <message>
            <source>手册正文</source>
            <translation>Text of the manual</translation>
        </message>
        <message>
            <source>手册里没有这个词。</source>
            <translation>The manual has no such word.</translation>
        </message>
    </context>
    <context>
        <name>zg::MemberBrowser</name>
        <message>
            <source>视图</source>
            <translation>Views</translation>
        </message>
        <message>
            <source>导出</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>列</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>导出这份名单，或选中的会员</source>
            <translation>Export this list, or the selected members</translation>
        </message>
        <message>
            <source>选择显示哪些列</source>
            <translation>Choose the columns to show</translation>
        </message>
        <message>
            <source>没有符合条件的会员</source>
            <translation>No member meets these conditions</translation>
        </message>
        <message>
            <source>还没有会员</source>
            <translation>No members yet</translation>
        </message>
        <message>
            <source>去掉一个筛选条件再看。</source>
            <translation>Remove one of the filters and look again.</translation>
        </message>
        <message>
            <source>清除筛选</source>
            <translation>Clear filters</translation>
        </message>
        <message>
            <source>正在数人数…</source>
            <translation>Counting…</translation>
        </message>
        <message>
            <source>保存当前名单为…</source>
            <translation>Save this list as…</translation>
        </message>
        <message>
            <source>视图名称</source>
            <translation>Name of the view</translation>
        </message>
        <message>
            <source>删除视图</source>
            <translation>Delete view</translation>
        </message>
        <message>
            <source>已删除视图「%1」</source>
            <translation>View "%1" deleted</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>已保存视图「%1」</source>
            <translation>View "%1" saved</translation>
        </message>
        <message>
            <source>打开会员页</source>
            <translation>Open member page</translation>
        </message>
        <message>
            <source>编辑</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>打标签</source>
            <translation>Add tag</translation>
        </message>
        <message>
            <source>去标签</source>
            <translation>Remove tag</translation>
        </message>
        <message>
            <source>复制</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>导出…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>打标签：%1</source>
            <translation>Adding tag: %1</translation>
        </message>
        <message>
            <source>去标签：%1</source>
            <translation>Removing tag: %1</translation>
        </message>
        <message>
            <source>已停止。</source>
            <translation>Stopped. </translation>
        </message>
        <message>
            <source>会员</source>
            <translation>Members</translation>
        </message>
        <message>
            <source>导出会员（含手机等个人资料）</source>
            <translation>Export members (with phones and other personal data)</translation>
        </message>
        <message>
            <source>会员号</source>
            <translation>Member no.</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>手机</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>卡号</source>
            <translation>Card</translation>
        </message>
        <message>
            <source>性别</source>
            <translation>Gender</translation>
        </message>
        <message>
            <source>生日</source>
            <translation>Birthday</translation>
        </message>
        <message>
            <source>邮箱</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>微信</source>
            <translation>WeChat</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>入会</source>
            <translation>Joined</translation>
        </message>
        <message>
            <source>最近到店</source>
            <translation>Last visit</translation>
        </message>
        <message>
            <source>到店天数</source>
            <translation>Visits</translation>
        </message>
        <message>
            <source>订单</source>
            <translation>Orders</translation>
        </message>
        <message>
            <source>累计消费</source>
            <translation>Total spend</translation>
        </message>
        <message>
            <source>积分</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>储值余额</source>
            <translation>Stored value</translation>
        </message>
        <message>
            <source>联系许可</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>提醒</source>
            <translation>Alert</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>农历</source>
            <translation>Lunar</translation>
        </message>
        <message>
            <source>导出会员</source>
            <translation>Exporting members</translation>
        </message>
        <message>
            <source>合并…</source>
            <translation>Merge…</translation>
        </message>
        <message numerus="yes">
            <source>%Ln 位会员</source>
            <translation>
                <numerusform>%Ln member</numerusform>
                <numerusform>%Ln members</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>已撤销，%Ln 位会员</source>
            <translation>
                <numerusform>Undone for %Ln member</numerusform>
                <numerusform>Undone for %Ln members</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>已给 %Ln 位会员打上「%1」</source>
            <translation>
                <numerusform>"%1" added to %Ln member</numerusform>
                <numerusform>"%1" added to %Ln members</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>已从 %Ln 位会员去掉「%1」</source>
            <translation>
                <numerusform>"%1" removed from %Ln member</numerusform>
                <numerusform>"%1" removed from %Ln members</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>已导出 %Ln 位会员</source>
            <translation>
                <numerusform>%Ln member exported</numerusform>
                <numerusform>%Ln members exported</numerusform>
            </translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>在这里或在收银时添加，也可以从文件导入。</source>
            <translation>Add members here or at the till, or import them from a file.</translation>
        </message>
        <message>
            <source>新会员</source>
            <translation>New member</translation>
        </message>
    </context>
    <context>
        <name>zg::MemberCardView</name>
        <message>
            <source>还没有选定会员</source>
            <translation>No member chosen</translation>
        </message>
        <message>
            <source>在左边查到后按 Enter，这里显示这位会员的资料和最近的消费。</source>
            <translation>Find one on the left and press Enter: details and latest purchases appear here.</translation>
        </message>
        <message>
            <source>会员卡片</source>
            <translation>Member card</translation>
        </message>
        <message>
            <source>累计消费</source>
            <translation>Total spend</translation>
        </message>
        <message>
            <source>订单</source>
            <translation>Orders</translation>
        </message>
        <message>
            <source>笔单价</source>
            <translation>Average order</translation>
        </message>
        <message>
            <source>积分</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>储值余额</source>
            <translation>Stored value</translation>
        </message>
        <message>
            <source>到店天数</source>
            <translation>Visits</translation>
        </message>
        <message>
            <source>最近到店</source>
            <translation>Latest visits</translation>
        </message>
        <message>
            <source>还没有消费。</source>
            <translation>No purchases yet.</translation>
        </message>
        <message>
            <source>资料</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>会员号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>卡号</source>
            <translation>Card</translation>
        </message>
        <message>
            <source>手机</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>性别</source>
            <translation>Gender</translation>
        </message>
        <message>
            <source>生日</source>
            <translation>Birthday</translation>
        </message>
        <message>
            <source>微信</source>
            <translation>WeChat</translation>
        </message>
        <message>
            <source>邮箱</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>入会</source>
            <translation>Joined</translation>
        </message>
        <message>
            <source>首次到店</source>
            <translation>First visit</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message numerus="yes">
            <source>%n 单</source>
            <translation>
                <numerusform>%n order</numerusform>
                <numerusform>%n orders</numerusform>
            </translation>
        </message>
        <message>
            <source>联系许可</source>
            <translation>Consents</translation>
        </message>
    </context>
    <context>
        <name>zg::MemberDelegate</name>
        <message>
            <source>消费 %1</source>
            <translation>Spent %1</translation>
        </message>
    </context>
    <context>
        <name>zg::MemberEditor</name>
        <message>
            <source>手机</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>新会员</source>
            <translation>New member</translation>
        </message>
        <message>
            <source>编辑会员</source>
            <translation>Edit member</translation>
        </message>
        <message>
            <source>添加会员(&amp;S)</source>
            <translation>&amp;Save member</translation>
        </message>
        <message>
            <source>保存(&amp;S)</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>Ctrl+Enter 保存</source>
            <translation>Ctrl+Enter saves</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>再加一个手机</source>
            <translation>Add another phone</translation>
        </message>
        <message>
            <source>卡号</source>
            <translation>Card</translation>
        </message>
        <message>
            <source>生日</source>
            <translation>Birthday</translation>
        </message>
        <message>
            <source>性别</source>
            <translation>Gender</translation>
        </message>
        <message>
            <source>微信</source>
            <translation>WeChat</translation>
        </message>
        <message>
            <source>邮箱</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>收银时提醒</source>
            <translation>Alert at the till</translation>
        </message>
        <message>
            <source>例如：花生过敏</source>
            <translation>e.g. allergic to peanuts</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>新标签，按 Enter 添加</source>
            <translation>New tag, Enter adds it</translation>
        </message>
        <message>
            <source>新标签</source>
            <translation>New tag</translation>
        </message>
        <message>
            <source>会员同意</source>
            <translation>The member agrees to</translation>
        </message>
        <message>
            <source>本店字段</source>
            <translation>Fields of this shop</translation>
        </message>
        <message>
            <source>不填</source>
            <translation>Not given</translation>
        </message>
        <message>
            <source>这个手机已经是 %1 的。一家人共用可以照样保存。</source>
            <translation>%1 has this phone already. A family that shares it may be saved all the same.</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>请填姓名或手机，不然以后找不到这位会员。</source>
            <translation>Enter a name or a phone, or this member can't be found later.</translation>
        </message>
        <message>
            <source>手机里没有可以拨打的号码。</source>
            <translation>There is no number to dial in this phone.</translation>
        </message>
        <message>
            <source>邮箱看起来不对，应当像 name@example.com。</source>
            <translation>This e-mail looks wrong; it should be like name@example.com.</translation>
        </message>
        <message>
            <source>没有这一天，请检查生日。</source>
            <translation>There is no such day: check the birthday.</translation>
        </message>
        <message>
            <source>这一项太长了，请写短一些。</source>
            <translation>This is too long; write it shorter.</translation>
        </message>
    </context>
    <context>
        <name>zg::MemberListModel</name>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>手机</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>最近到店</source>
            <translation>Last visit</translation>
        </message>
        <message>
            <source>到店天数</source>
            <translation>Visits</translation>
        </message>
        <message>
            <source>累计消费</source>
            <translation>Total spend</translation>
        </message>
        <message>
            <source>笔单价</source>
            <translation>Average order</translation>
        </message>
        <message>
            <source>积分</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>储值余额</source>
            <translation>Stored value</translation>
        </message>
        <message>
            <source>入会</source>
            <translation>Joined</translation>
        </message>
        <message>
            <source>生日</source>
            <translation>Birthday</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>会员号</source>
            <translation>Member no.</translation>
        </message>
    </context>
    <context>
        <name>zg::MemberLookup</name>
        <message>
            <source>手机后 4 位 / 姓名 / 拼音首字母 / 会员号</source>
            <translation>Last 4 digits / name / pinyin initials / number</translation>
        </message>
        <message>
            <source>查找会员</source>
            <translation>Find a member</translation>
        </message>
        <message>
            <source>找到的会员</source>
            <translation>Members found</translation>
        </message>
        <message>
            <source>↑↓ 选择   Enter 选定   Esc 清空   F2 查找</source>
            <translation>↑↓ select   Enter choose   Esc clear   F2 find</translation>
        </message>
        <message>
            <source>最近到店</source>
            <translation>Lately here</translation>
        </message>
        <message numerus="yes">
            <source>找到 %n 位</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
        <message>
            <source>没有找到「%1」</source>
            <translation>Nothing found for "%1"</translation>
        </message>
        <message>
            <source>换手机后 4 位、姓名的一个字或拼音首字母试试。</source>
            <translation>Try the last 4 digits of the phone, part of the name or its initials.</translation>
        </message>
        <message>
            <source>输入手机后 4 位、姓名、拼音首字母或会员号，边输边找。</source>
            <translation>Type the last 4 digits of the phone, a name, pinyin initials or a number: it searches as you type.</translation>
        </message>
    </context>
    <context>
        <name>zg::MemberProfile</name>
        <message>
            <source>返回名单</source>
            <translation>Back to the list</translation>
        </message>
        <message>
            <source>编辑(&amp;E)</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>习惯</source>
            <translation>Habits</translation>
        </message>
        <message>
            <source>通常多久来一次</source>
            <translation>Usually comes every</translation>
        </message>
        <message>
            <source>相邻两次到店间隔天数的中位数，来过 3 天以上才算</source>
            <translation>Median of the days between two visits; counted from 3 visits on</translation>
        </message>
        <message>
            <source>下次大约什么时候来</source>
            <translation>Due next</translation>
        </message>
        <message>
            <source>近一年常买</source>
            <translation>Bought most in the last year</translation>
        </message>
        <message>
            <source>习惯和往来记录</source>
            <translation>Habits and history</translation>
        </message>
        <message numerus="yes">
            <source>%n 次</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
        <message>
            <source>近一年没有消费。</source>
            <translation>No purchases in the last year.</translation>
        </message>
        <message>
            <source>由 %1 %2 合并而来，%3</source>
            <translation>%1 %2 was merged into this member on %3</translation>
        </message>
        <message>
            <source>由 %1 %2 合并而来，%3（先并入 %4）</source>
            <translation>%1 %2 was merged into this member on %3 (by way of %4)</translation>
        </message>
        <message>
            <source>拆分</source>
            <translation>Split</translation>
        </message>
        <message>
            <source>拆分 %1</source>
            <translation>Split %1</translation>
        </message>
        <message>
            <source>恢复成两位会员，小票各归原来的会员</source>
            <translation>Two members again, each with the receipts entered for them</translation>
        </message>
        <message>
            <source>复制手机(&amp;C)</source>
            <translation>&amp;Copy phone</translation>
        </message>
        <message>
            <source>收银(&amp;T)</source>
            <translation>Sell &amp;to member</translation>
        </message>
        <message>
            <source>把这位会员带到收银页</source>
            <translation>Takes this member to the till</translation>
        </message>
    </context>
    <context>
        <name>zg::MemberTable</name>
        <message>
            <source>会员列表</source>
            <translation>List of members</translation>
        </message>
    </context>
    <context>
        <name>zg::MemberTimeline</name>
        <message>
            <source>往来记录</source>
            <translation>History</translation>
        </message>
        <message>
            <source>还没有消费、退货、积分或储值。</source>
            <translation>No purchases, refunds, points or stored value yet.</translation>
        </message>
        <message>
            <source>更早的记录</source>
            <translation>Earlier entries</translation>
        </message>
        <message>
            <source>打开小票 %1</source>
            <translation>Open receipt %1</translation>
        </message>
        <message>
            <source>打开这张小票</source>
            <translation>Open this receipt</translation>
        </message>
    </context>
    <context>
        <name>zg::MembersPage</name>
        <message>
            <source>会员</source>
            <translation>Members</translation>
        </message>
        <message>
            <source>已添加会员 %1</source>
            <translation>Member %1 added</translation>
        </message>
        <message>
            <source>已保存</source>
            <translation>Saved</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>新会员(&amp;N)</source>
            <translation>&amp;New member</translation>
        </message>
        <message>
            <source>打开会员页(&amp;O)</source>
            <translation>&amp;Open member page</translation>
        </message>
        <message>
            <source>编辑(&amp;E)</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>没有保存这次修改</source>
            <translation>Your changes were not saved</translation>
        </message>
        <message>
            <source>继续编辑</source>
            <translation>Go on editing</translation>
        </message>
        <message>
            <source>已改回原样</source>
            <translation>Changed back</translation>
        </message>
        <message>
            <source>字段设置…</source>
            <translation>Fields…</translation>
        </message>
        <message>
            <source>标签管理…</source>
            <translation>Tags…</translation>
        </message>
        <message>
            <source>更多</source>
            <translation>More</translation>
        </message>
        <message>
            <source>字段设置、标签管理</source>
            <translation>Fields and tags</translation>
        </message>
        <message>
            <source>疑似重复 %1</source>
            <translation>Duplicates %1</translation>
        </message>
        <message>
            <source>疑似重复</source>
            <translation>Duplicates</translation>
        </message>
        <message>
            <source>店铺自己的字段</source>
            <translation>The shop's own fields</translation>
        </message>
        <message>
            <source>合并以后改过的内容（%1）留在保留的会员上，请看看是否要移过去。</source>
            <translation>What was changed since the merge (%1) stays with the member who was kept. Please check whether it belongs to the other.</translation>
        </message>
        <message>
            <source>已拆分为两位会员</source>
            <translation>Split into two members</translation>
        </message>
        <message>
            <source>重新合并</source>
            <translation>Merge again</translation>
        </message>
        <message>
            <source>已复制手机</source>
            <translation>Phone copied</translation>
        </message>
    </context>
    <context>
        <name>zg::NewPassphraseFields</name>
        <message>
            <source>口令(&amp;P)：一句只有你知道的话</source>
            <translation>&amp;Passphrase: a sentence only you know</translation>
        </message>
        <message>
            <source>口令</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>再输一遍</source>
            <translation>Type it again</translation>
        </message>
        <message>
            <source>再输一遍口令</source>
            <translation>Type the passphrase again</translation>
        </message>
        <message>
            <source>至少 15 个字，不是常见的口令</source>
            <translation>15 characters or more, not a common one</translation>
        </message>
        <message>
            <source>两遍一样</source>
            <translation>Both are the same</translation>
        </message>
    </context>
    <context>
        <name>zg::NewPassphraseForm</name>
        <message>
            <source>换一个新口令</source>
            <translation>Choose a new passphrase</translation>
        </message>
        <message>
            <source>店铺是用恢复码打开的。换上新口令，旧口令随即作废；恢复码照旧能用。</source>
            <translation>The shop was opened with the recovery code. A new passphrase voids the old one; the recovery code stays as it is.</translation>
        </message>
        <message>
            <source>正在换口令…</source>
            <translation>Changing the passphrase…</translation>
        </message>
        <message>
            <source>换上新口令(&amp;C)</source>
            <translation>&amp;Change the passphrase</translation>
        </message>
        <message>
            <source>以后再换(&amp;L)</source>
            <translation>&amp;Later</translation>
        </message>
    </context>
    <context>
        <name>zg::OpenForm</name>
        <message>
            <source>打开店铺</source>
            <translation>Open the shop</translation>
        </message>
        <message>
            <source>店铺文件夹(&amp;F)</source>
            <translation>Shop &amp;folder</translation>
        </message>
        <message>
            <source>恢复码(&amp;C)</source>
            <translation>Recovery &amp;code</translation>
        </message>
        <message>
            <source>口令(&amp;P)</source>
            <translation>&amp;Passphrase</translation>
        </message>
        <message>
            <source>口令</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>恢复码</source>
            <translation>Recovery code</translation>
        </message>
        <message>
            <source>正在核对钥匙…</source>
            <translation>Checking the key…</translation>
        </message>
        <message>
            <source>打开(&amp;O)</source>
            <translation>&amp;Open</translation>
        </message>
        <message>
            <source>新建店铺(&amp;N)</source>
            <translation>&amp;New shop</translation>
        </message>
        <message>
            <source>从备份恢复(&amp;R)</source>
            <translation>&amp;Restore a backup</translation>
        </message>
    </context>
    <context>
        <name>zg::PassphraseEdit</name>
        <message>
            <source>显示或隐藏</source>
            <translation>Show or hide</translation>
        </message>
    </context>
    <context>
        <name>zg::PaymentPanel</name>
        <message>
            <source>收款金额不是一个数。</source>
            <translation>The amount is not a number.</translation>
        </message>
        <message>
            <source>储值余额只有 %1。可以先收这一部分，其余用别的方式。</source>
            <translation>Only %1 of stored value is left. Take that part first and the rest another way.</translation>
        </message>
        <message>
            <source>只有现金可以多收找零。</source>
            <translation>Only cash can be more than what is due.</translation>
        </message>
        <message>
            <source>已收款，找零 %1</source>
            <translation>Paid, change %1</translation>
        </message>
        <message>
            <source>已收 %1</source>
            <translation>Paid by %1</translation>
        </message>
        <message>
            <source>撤掉这笔收款</source>
            <translation>Take this payment off</translation>
        </message>
        <message>
            <source>还差 %1</source>
            <translation>%1 left</translation>
        </message>
        <message>
            <source>找零 %1</source>
            <translation>Change %1</translation>
        </message>
        <message>
            <source>商品小计</source>
            <translation>Subtotal</translation>
        </message>
        <message>
            <source>整单优惠</source>
            <translation>Order discount</translation>
        </message>
        <message>
            <source>找零</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>应收</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>还应收</source>
            <translation>Still due</translation>
        </message>
        <message>
            <source>收款</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>收款金额</source>
            <translation>Amount received</translation>
        </message>
        <message>
            <source>已收款，小票 %1。</source>
            <translation>Paid. Receipt %1.</translation>
        </message>
        <message>
            <source>正在记账…</source>
            <translation>Recording…</translation>
        </message>
        <message>
            <source>确认收款并打印 Enter</source>
            <translation>Confirm and print Enter</translation>
        </message>
        <message>
            <source>确认收款 Enter</source>
            <translation>Confirm payment Enter</translation>
        </message>
    </context>
    <context>
        <name>zg::PlanStep</name>
        <message>
            <source>试运行的结果：还没有写入任何内容</source>
            <translation>Dry run: nothing has been written yet</translation>
        </message>
        <message>
            <source>返回修改(&amp;B)</source>
            <translation>&amp;Back to the columns</translation>
        </message>
        <message>
            <source>保存未接受的行(&amp;S)…</source>
            <translation>&amp;Save rows not taken…</translation>
        </message>
        <message>
            <source>开始导入(&amp;I)</source>
            <translation>&amp;Import now</translation>
        </message>
        <message>
            <source>未接受的行</source>
            <translation>Rows not taken</translation>
        </message>
        <message>
            <source>行号</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Content</translation>
        </message>
        <message>
            <source>销售 %1</source>
            <translation>Sales %1</translation>
        </message>
        <message>
            <source>优惠 %1</source>
            <translation>Discounts %1</translation>
        </message>
        <message>
            <source>退货 %1</source>
            <translation>Refunds %1</translation>
        </message>
        <message>
            <source>这个文件里没有新的内容，不需要导入。</source>
            <translation>There is nothing new in this file; no import is needed.</translation>
        </message>
        <message>
            <source>未接受的行：%1</source>
            <translation>Rows not taken: %1</translation>
        </message>
        <message>
            <source>新增</source>
            <translation>New</translation>
        </message>
        <message>
            <source>更新</source>
            <translation>Updated</translation>
        </message>
        <message>
            <source>已有，不变</source>
            <translation>Already there</translation>
        </message>
        <message>
            <source>销售单</source>
            <translation>Sales</translation>
        </message>
        <message>
            <source>退货单</source>
            <translation>Refunds</translation>
        </message>
        <message>
            <source>会员</source>
            <translation>Members</translation>
        </message>
        <message>
            <source>商品</source>
            <translation>Products</translation>
        </message>
        <message numerus="yes">
            <source>读到 %Ln 行</source>
            <translation>
                <numerusform>%Ln row read</numerusform>
                <numerusform>%Ln rows read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>有 %Ln 行不能接受，其余的照常导入。</source>
            <translation>
                <numerusform>%Ln row can't be taken; the others will be imported.</numerusform>
                <numerusform>%Ln rows can't be taken; the others will be imported.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zg::PrinterForm</name>
        <message>
            <source>测试页已送出。纸上的中文和二维码都清楚，就可以用了。</source>
            <translation>The test page was sent. When the text and the code on it are clear, the printer is ready.</translation>
        </message>
        <message>
            <source>不打印</source>
            <translation>None</translation>
        </message>
        <message>
            <source>系统打印机</source>
            <translation>System printer</translation>
        </message>
        <message>
            <source>PDF 文件</source>
            <translation>PDF files</translation>
        </message>
        <message>
            <source>网络小票机</source>
            <translation>Network receipt printer</translation>
        </message>
        <message>
            <source>USB 小票机</source>
            <translation>USB receipt printer</translation>
        </message>
        <message>
            <source>串口小票机</source>
            <translation>Serial receipt printer</translation>
        </message>
        <message>
            <source>小票打印机(&amp;P)</source>
            <translation>Receipt &amp;printer</translation>
        </message>
        <message>
            <source>系统打印机(&amp;S)</source>
            <translation>&amp;System printer</translation>
        </message>
        <message>
            <source>波特率(&amp;B)</source>
            <translation>&amp;Baud rate</translation>
        </message>
        <message>
            <source>纸宽</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>58 毫米</source>
            <translation>58 mm</translation>
        </message>
        <message>
            <source>80 毫米</source>
            <translation>80 mm</translation>
        </message>
        <message>
            <source>份数(&amp;N)</source>
            <translation>&amp;Copies</translation>
        </message>
        <message>
            <source>小票页脚(&amp;F)</source>
            <translation>&amp;Footer</translation>
        </message>
        <message>
            <source>例如：谢谢惠顾，七日内凭小票退换</source>
            <translation>For example: Thank you! Returns within 7 days with this receipt</translation>
        </message>
        <message>
            <source>收付现金时打开钱箱(&amp;D)</source>
            <translation>Open the cash &amp;drawer for cash</translation>
        </message>
        <message>
            <source>打印测试页(&amp;T)</source>
            <translation>Print a &amp;test page</translation>
        </message>
        <message>
            <source>选择文件夹</source>
            <translation>Choose a folder</translation>
        </message>
        <message>
            <source>收款后不打印小票；需要时可在「小票」页补打。</source>
            <translation>No receipt is printed after a sale; the page "Receipts" can print it later.</translation>
        </message>
        <message>
            <source>用系统里装好的打印机，按纸宽排版。</source>
            <translation>A printer installed in the system, laid out for the paper's width.</translation>
        </message>
        <message>
            <source>文件夹(&amp;A)</source>
            <translation>F&amp;older</translation>
        </message>
        <message>
            <source>每张小票存成一个 PDF 文件。</source>
            <translation>Every receipt becomes a PDF file.</translation>
        </message>
        <message>
            <source>地址(&amp;A)</source>
            <translation>&amp;Address</translation>
        </message>
        <message>
            <source>例如 192.168.1.50</source>
            <translation>For example 192.168.1.50</translation>
        </message>
        <message>
            <source>小票机的 IP 地址；端口不是 9100 时写成 地址：端口。</source>
            <translation>The printer's IP address; address:port when the port is not 9100.</translation>
        </message>
        <message>
            <source>设备(&amp;A)</source>
            <translation>De&amp;vice</translation>
        </message>
        <message>
            <source>当前用户要能写这个设备，一般加入 lp 或 dialout 组即可。</source>
            <translation>This user must be allowed to write to it, usually by the group lp or dialout.</translation>
        </message>
        <message>
            <source>小票 PDF 的文件夹</source>
            <translation>Folder for the receipts' PDFs</translation>
        </message>
    </context>
    <context>
        <name>zg::PrinterNotice</name>
        <message>
            <source>重试(&amp;R)</source>
            <translation>T&amp;ry again</translation>
        </message>
        <message>
            <source>不打了(&amp;D)</source>
            <translation>&amp;Don't print</translation>
        </message>
        <message numerus="yes">
            <source>%n 张小票没有打出来。</source>
            <translation>
                <numerusform>%n receipt was not printed.</numerusform>
                <numerusform>%n receipts were not printed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zg::ProductForm</name>
        <message>
            <source>商品资料</source>
            <translation>Product</translation>
        </message>
        <message>
            <source>新商品</source>
            <translation>New product</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>编码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>条码（可以有几个，用空格隔开）</source>
            <translation>Barcodes (several, with spaces between)</translation>
        </message>
        <message>
            <source>分类（可以直接输入新的）</source>
            <translation>Category (type a new one)</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>单价 %1</source>
            <translation>Price %1</translation>
        </message>
        <message>
            <source>成本 %1</source>
            <translation>Cost %1</translation>
        </message>
        <message>
            <source>件、瓶、kg</source>
            <translation>pc, bottle, kg</translation>
        </message>
        <message>
            <source>不清楚可留空</source>
            <translation>If known</translation>
        </message>
        <message>
            <source>在售</source>
            <translation>On sale</translation>
        </message>
        <message>
            <source>停用的商品留给旧小票，搜索时排在最后</source>
            <translation>Products no longer sold stay for old receipts and come last in searches</translation>
        </message>
        <message>
            <source>保存(&amp;S)</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>请输入金额，例如 12.50</source>
            <translation>Enter an amount, e.g. 12.50</translation>
        </message>
        <message>
            <source>请填名称；只有编码时也可以只填编码</source>
            <translation>Enter a name; a code alone will do, too</translation>
        </message>
        <message>
            <source>编码或条码与这些商品相同：%1。可以保存，扫码时会先取编码相同、在售、较早的那个。</source>
            <translation>Shares its code or barcode with: %1. It can be saved; a scan takes the one with that code first, then one on sale, then the oldest.</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>金额不能小于 0</source>
            <translation>Amounts can't be below 0</translation>
        </message>
        <message>
            <source>太长了，请缩短</source>
            <translation>Too long: please shorten it</translation>
        </message>
    </context>
    <context>
        <name>zg::ProductModel</name>
        <message>
            <source>%1(停用)</source>
            <translation>%1 (not on sale)</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>编码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>分类</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>单价</source>
            <translation>Price</translation>
        </message>
    </context>
    <context>
        <name>zg::ProductsPage</name>
        <message>
            <source>商品</source>
            <translation>Products</translation>
        </message>
        <message>
            <source>新商品(&amp;N)</source>
            <translation>&amp;New product</translation>
        </message>
        <message>
            <source>名称、拼音、编码或条码</source>
            <translation>Name, pinyin, code or barcode</translation>
        </message>
        <message>
            <source>搜索商品</source>
            <translation>Search products</translation>
        </message>
        <message>
            <source>分类</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>排序</source>
            <translation>Sort by</translation>
        </message>
        <message>
            <source>按名称</source>
            <translation>By name</translation>
        </message>
        <message>
            <source>按编码</source>
            <translation>By code</translation>
        </message>
        <message>
            <source>价格从低到高</source>
            <translation>Cheapest first</translation>
        </message>
        <message>
            <source>价格从高到低</source>
            <translation>Dearest first</translation>
        </message>
        <message>
            <source>也显示停用的</source>
            <translation>Also those not on sale</translation>
        </message>
        <message>
            <source>商品列表</source>
            <translation>Product list</translation>
        </message>
        <message>
            <source>全部分类 · %1</source>
            <translation>All categories · %1</translation>
        </message>
        <message>
            <source>未分类</source>
            <translation>Uncategorised</translation>
        </message>
        <message>
            <source>还没有商品</source>
            <translation>No products yet</translation>
        </message>
        <message>
            <source>记下第一个商品，收银时就能扫码或搜索它。</source>
            <translation>Add the first one: the till can then scan it or find it.</translation>
        </message>
        <message>
            <source>新商品</source>
            <translation>New product</translation>
        </message>
        <message>
            <source>没有符合的商品</source>
            <translation>No product matches</translation>
        </message>
        <message>
            <source>换个词、换个分类，或者也显示停用的。</source>
            <translation>Try another word or category, or show those not on sale.</translation>
        </message>
        <message>
            <source>没有保存对“%1”的修改</source>
            <translation>Changes to "%1" were not saved</translation>
        </message>
        <message>
            <source>继续编辑</source>
            <translation>Go on editing</translation>
        </message>
        <message>
            <source>已新增“%1”</source>
            <translation>Added "%1"</translation>
        </message>
        <message>
            <source>已保存“%1”</source>
            <translation>Saved "%1"</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>已恢复“%1”</source>
            <translation>"%1" is as it was</translation>
        </message>
        <message numerus="yes">
            <source>共 %Ln 种</source>
            <translation>
                <numerusform>%Ln product</numerusform>
                <numerusform>%Ln products</numerusform>
            </translation>
        </message>
        <message>
            <source>按名称倒序</source>
            <translation>By name, Z to A</translation>
        </message>
        <message>
            <source>按编码倒序</source>
            <translation>By code, backwards</translation>
        </message>
        <message>
            <source>列</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>选择显示哪些列</source>
            <translation>Choose the columns to show</translation>
        </message>
        <message>
            <source>没有条码是 %1 的商品</source>
            <translation>No product has the barcode %1</translation>
        </message>
        <message>
            <source>编辑</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>复制</source>
            <translation>Copy</translation>
        </message>
    </context>
    <context>
        <name>zg::QuickMember</name>
        <message>
            <source>新会员</source>
            <translation>New member</translation>
        </message>
        <message>
            <source>手机</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>加入并选定 Enter</source>
            <translation>Enrol and attach Enter</translation>
        </message>
        <message>
            <source>取消 Esc</source>
            <translation>Cancel Esc</translation>
        </message>
        <message>
            <source>请填手机或姓名。</source>
            <translation>Enter a phone or a name.</translation>
        </message>
        <message>
            <source>这个手机已经是 %1 的。家人共用时可以继续。</source>
            <translation>This phone is %1's already. Go on if a family shares it.</translation>
        </message>
    </context>
    <context>
        <name>zg::RangeControl</name>
        <message>
            <source>今天</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>近 7 天</source>
            <translation>7 days</translation>
        </message>
        <message>
            <source>近 30 天</source>
            <translation>30 days</translation>
        </message>
        <message>
            <source>本月</source>
            <translation>This month</translation>
        </message>
        <message>
            <source>上月</source>
            <translation>Last month</translation>
        </message>
        <message>
            <source>今年</source>
            <translation>This year</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>自定义…</source>
            <translation>Custom…</translation>
        </message>
        <message>
            <source>从(&amp;F)</source>
            <translation>&amp;From</translation>
        </message>
        <message>
            <source>到(&amp;T)</source>
            <translation>&amp;To</translation>
        </message>
        <message>
            <source>开始日期</source>
            <translation>First day</translation>
        </message>
        <message>
            <source>结束日期</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>开始日期要不晚于结束日期</source>
            <translation>It must not begin after it ends</translation>
        </message>
        <message>
            <source>查看(&amp;V)</source>
            <translation>&amp;View</translation>
        </message>
    </context>
    <context>
        <name>zg::ReceiptPrinter</name>
        <message>
            <source>打印测试：中文、English、0123456789</source>
            <translation>Print test: 中文, English, 0123456789</translation>
        </message>
        <message>
            <source>看得清这几行，打印机就设置好了。</source>
            <translation>If these lines are clear, the printer is ready.</translation>
        </message>
    </context>
    <context>
        <name>zg::ReceiptView</name>
        <message>
            <source>复制小票号(Ctrl+C)</source>
            <translation>Copy the number (Ctrl+C)</translation>
        </message>
        <message>
            <source>复制小票号</source>
            <translation>Copy the number</translation>
        </message>
        <message>
            <source>重打(&amp;P)</source>
            <translation>Re&amp;print</translation>
        </message>
        <message>
            <source>Ctrl+P</source>
            <translation>Ctrl+P</translation>
        </message>
        <message>
            <source>退货(&amp;R)…</source>
            <translation>&amp;Refund…</translation>
        </message>
        <message>
            <source>F7</source>
            <translation>F7</translation>
        </message>
        <message>
            <source>作废(&amp;V)…</source>
            <translation>&amp;Void…</translation>
        </message>
        <message>
            <source>只有当天录入、没有退过货的单可以作废</source>
            <translation>Only a sale entered today with nothing refunded can be voided</translation>
        </message>
        <message>
            <source>会员</source>
            <translation>Member</translation>
        </message>
        <message>
            <source>渠道</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>导入的历史单据</source>
            <translation>Imported history</translation>
        </message>
        <message>
            <source>原单</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>退货</source>
            <translation>Refund</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Voided</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>小票 %1</source>
            <translation>Receipt %1</translation>
        </message>
        <message>
            <source>打开会员 %1</source>
            <translation>Open member %1</translation>
        </message>
        <message>
            <source>打开会员页</source>
            <translation>Open member page</translation>
        </message>
    </context>
    <context>
        <name>zg::ReceiptsPage</name>
        <message>
            <source>已复制小票号 %1</source>
            <translation>Copied %1</translation>
        </message>
        <message>
            <source>已退款 %1，退货单 %2</source>
            <translation>%1 refunded, receipt %2</translation>
        </message>
        <message>
            <source>%1 已作废</source>
            <translation>%1 is void</translation>
        </message>
        <message>
            <source>小票</source>
            <translation>Receipts</translation>
        </message>
        <message>
            <source>小票号 / 会员手机后 4 位 / 姓名</source>
            <translation>Receipt number / last 4 digits of a phone / name</translation>
        </message>
        <message>
            <source>查找小票</source>
            <translation>Find receipts</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>销售</source>
            <translation>Sales</translation>
        </message>
        <message>
            <source>退货</source>
            <translation>Refunds</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Voids</translation>
        </message>
        <message>
            <source>全部收银员</source>
            <translation>All cashiers</translation>
        </message>
        <message>
            <source>收银员</source>
            <translation>Cashier</translation>
        </message>
        <message>
            <source>小票列表</source>
            <translation>Receipts found</translation>
        </message>
        <message>
            <source>↑↓ 选择   Ctrl+P 重打   F7 退货   Ctrl+C 复制号码   F2 查找</source>
            <translation>↑↓ select   Ctrl+P reprint   F7 refund   Ctrl+C copy number   F2 find</translation>
        </message>
        <message>
            <source>选一张小票</source>
            <translation>Choose a receipt</translation>
        </message>
        <message>
            <source>左边选中的小票会显示在这里，可以重打、退货或作废。</source>
            <translation>The receipt chosen on the left is shown here, to be reprinted, refunded or voided.</translation>
        </message>
        <message numerus="yes">
            <source>最新的 %n 张，往下滚动继续</source>
            <translation>
                <numerusform>The newest receipt; scroll for more</numerusform>
                <numerusform>The newest %n; scroll for more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>共 %n 张</source>
            <translation>
                <numerusform>%n receipt</numerusform>
                <numerusform>%n receipts</numerusform>
            </translation>
        </message>
        <message>
            <source>这段时间没有小票</source>
            <translation>No receipts in these days</translation>
        </message>
        <message>
            <source>换一段日期，或放宽筛选条件。</source>
            <translation>Choose other days, or fewer filters.</translation>
        </message>
        <message>
            <source>没有找到「%1」</source>
            <translation>Nothing found for "%1"</translation>
        </message>
        <message>
            <source>核对小票号，或把日期放宽到「全部」再找。</source>
            <translation>Check the number, or look in all days.</translation>
        </message>
        <message>
            <source>「%1」不是小票号。</source>
            <translation>"%1" is not a receipt number.</translation>
        </message>
        <message>
            <source>看全部小票</source>
            <translation>Show all receipts</translation>
        </message>
        <message>
            <source>在全部小票里找</source>
            <translation>Search all receipts</translation>
        </message>
        <message>
            <source>先作废完这一张，或取消，再扫别的小票。</source>
            <translation>Finish voiding this one, or cancel, before scanning another receipt.</translation>
        </message>
    </context>
    <context>
        <name>zg::RecoveryForm</name>
        <message>
            <source>收好恢复码</source>
            <translation>Keep the recovery code</translation>
        </message>
        <message>
            <source>忘记口令时，只有它能打开店铺，没有人能替你找回。它只显示这一次：请打印或抄下来，放在店外安全的地方。</source>
            <translation>If the passphrase is forgotten, only this code opens the shop; nobody can recover it for you. It is shown this once: print it or write it down, and keep it safe outside the shop.</translation>
        </message>
        <message>
            <source>打印恢复单(&amp;P)…</source>
            <translation>&amp;Print the recovery sheet…</translation>
        </message>
        <message>
            <source>对照抄下的内容输入一遍(&amp;T)</source>
            <translation>&amp;Type it back from what you wrote down</translation>
        </message>
        <message>
            <source>再输入恢复码</source>
            <translation>Type the recovery code again</translation>
        </message>
        <message>
            <source>恢复码</source>
            <translation>Recovery code</translation>
        </message>
        <message>
            <source>和上面的恢复码不一样。请逐组对照后再输。</source>
            <translation>That differs from the code above. Compare it group by group and type it again.</translation>
        </message>
        <message>
            <source>恢复单</source>
            <translation>Recovery sheet</translation>
        </message>
        <message>
            <source>打开店铺时选择「用恢复码」，输入上面的字母和数字。谁拿到这张纸和店铺文件，谁就能打开店铺：请放在店外安全的地方。</source>
            <translation>When opening the shop choose "Use the recovery code" and type the letters and digits above. Whoever has this sheet and the shop file can open the shop: keep it safe outside the shop.</translation>
        </message>
        <message>
            <source>核对并继续(&amp;E)</source>
            <translation>Ch&amp;eck and continue</translation>
        </message>
    </context>
    <context>
        <name>zg::RefundForm</name>
        <message>
            <source>这是一张退货单。请输入原单的小票号。</source>
            <translation>This is a refund. Enter the number of the original receipt.</translation>
        </message>
        <message>
            <source>这一单已经作废，没有可退的商品。</source>
            <translation>This sale is void; there is nothing to take back.</translation>
        </message>
        <message>
            <source>这一单已经全部退过，没有可退的商品。</source>
            <translation>Everything of this sale has been taken back already.</translation>
        </message>
        <message>
            <source>退货 · %1</source>
            <translation>Refund · %1</translation>
        </message>
        <message>
            <source>退货</source>
            <translation>Refund</translation>
        </message>
        <message>
            <source>选好每种商品退几件；优惠按比例退回。</source>
            <translation>Say how many of each come back; discounts go back in proportion.</translation>
        </message>
        <message>
            <source>扫小票上的二维码，或输入小票号后按 Enter。</source>
            <translation>Scan the code on the receipt, or type its number and press Enter.</translation>
        </message>
        <message>
            <source>小票号，例如 1-000042</source>
            <translation>Receipt number, for example 1-000042</translation>
        </message>
        <message>
            <source>小票号</source>
            <translation>Receipt number</translation>
        </message>
        <message>
            <source>全部退(&amp;A)</source>
            <translation>Take back &amp;all</translation>
        </message>
        <message>
            <source>退货原因（可不填）</source>
            <translation>Reason (optional)</translation>
        </message>
        <message>
            <source>退货原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>应退</source>
            <translation>Refund</translation>
        </message>
        <message>
            <source>取消(Esc)</source>
            <translation>Cancel (Esc)</translation>
        </message>
        <message>
            <source>已退完</source>
            <translation>all back</translation>
        </message>
        <message>
            <source>还可退 %1</source>
            <translation>%1 left</translation>
        </message>
        <message>
            <source>可全退</source>
            <translation>none back yet</translation>
        </message>
        <message>
            <source>退几件 %1</source>
            <translation>How many of %1</translation>
        </message>
        <message>
            <source>少退</source>
            <translation>Fewer</translation>
        </message>
        <message>
            <source>多退</source>
            <translation>More</translation>
        </message>
        <message>
            <source>还没有选要退的商品。</source>
            <translation>Nothing chosen yet.</translation>
        </message>
        <message>
            <source>退款方式：%1</source>
            <translation>Goes back by: %1</translation>
        </message>
        <message>
            <source>确认退款 %1</source>
            <translation>Refund %1</translation>
        </message>
        <message>
            <source>小票 %1，退款 %2</source>
            <translation>Receipt %1, refund %2</translation>
        </message>
        <message>
            <source>正在退款，请稍后再扫。</source>
            <translation>The refund is being recorded. Scan again in a moment.</translation>
        </message>
    </context>
    <context>
        <name>zg::ReportList</name>
        <message>
            <source>报表</source>
            <translation>Reports</translation>
        </message>
    </context>
    <context>
        <name>zg::ReportParameterBar</name>
        <message>
            <source>回购天数</source>
            <translation>Return days</translation>
        </message>
        <message>
            <source>首次到店后这么多天内再来，算回购</source>
            <translation>Another visit within so many days of the first counts as a return</translation>
        </message>
        <message>
            <source>与上期对比</source>
            <translation>Compare</translation>
        </message>
        <message>
            <source>显示姓名</source>
            <translation>Show names</translation>
        </message>
        <message>
            <source>姓名是个人信息：只在需要时显示和导出</source>
            <translation>Names are personal data: show and export them only when needed</translation>
        </message>
        <message>
            <source>行数</source>
            <translation>Rows</translation>
        </message>
        <message>
            <source>前 %1 行</source>
            <translation>First %1 rows</translation>
        </message>
        <message>
            <source>全部行</source>
            <translation>All rows</translation>
        </message>
    </context>
    <context>
        <name>zg::ReportPreview</name>
        <message>
            <source>报表预览</source>
            <translation>Report preview</translation>
        </message>
        <message>
            <source>第 %1 / %2 页</source>
            <translation>Page %1 / %2</translation>
        </message>
    </context>
    <context>
        <name>zg::ReportsPage</name>
        <message>
            <source>报表：%1</source>
            <translation>Report: %1</translation>
        </message>
        <message>
            <source>导出为 CSV</source>
            <translation>Export as CSV</translation>
        </message>
        <message>
            <source>导出为 Excel 工作簿</source>
            <translation>Export as Excel workbook</translation>
        </message>
        <message>
            <source>导出为 PDF</source>
            <translation>Export as PDF</translation>
        </message>
        <message>
            <source>打印(&amp;P)</source>
            <translation>&amp;Print</translation>
        </message>
        <message>
            <source>有新数据，刷新</source>
            <translation>New data: refresh</translation>
        </message>
        <message>
            <source>适合宽度</source>
            <translation>Fit width</translation>
        </message>
        <message>
            <source>上一页</source>
            <translation>Previous page</translation>
        </message>
        <message>
            <source>下一页</source>
            <translation>Next page</translation>
        </message>
        <message>
            <source>缩小</source>
            <translation>Zoom out</translation>
        </message>
        <message>
            <source>放大</source>
            <translation>Zoom in</translation>
        </message>
        <message>
            <source>%1，去掉这个条件</source>
            <translation>%1, remove this condition</translation>
        </message>
        <message>
            <source>去掉这个条件</source>
            <translation>Remove this condition</translation>
        </message>
        <message>
            <source>保存报表</source>
            <translation>Save report</translation>
        </message>
        <message>
            <source>导出 %1</source>
            <translation>Export %1</translation>
        </message>
        <message>
            <source>已保存 %1</source>
            <translation>Saved %1</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>打印 %1</source>
            <translation>Print %1</translation>
        </message>
        <message>
            <source>已送到打印机</source>
            <translation>Sent to the printer</translation>
        </message>
        <message>
            <source>没有打印完：已取消，或打印机没有响应。请检查打印机后再试。</source>
            <translation>Not all was printed: it was cancelled, or the printer does not answer. Check the printer and try again.</translation>
        </message>
        <message>
            <source>报表</source>
            <translation>Reports</translation>
        </message>
    </context>
    <context>
        <name>zg::RestoreForm</name>
        <message>
            <source>选择备份</source>
            <translation>Choose a backup</translation>
        </message>
        <message>
            <source>掌柜备份 (*.zhanggui)</source>
            <translation>Zhanggui backup (*.zhanggui)</translation>
        </message>
        <message>
            <source>从备份恢复</source>
            <translation>Restore a backup</translation>
        </message>
        <message>
            <source>备份不会改动；恢复出来的是一家新的店铺，放进还没有店铺的文件夹。旁边的 .keys 文件也要在。</source>
            <translation>The backup is only read; it becomes a shop in a folder that has none yet. Its .keys file must stand beside it.</translation>
        </message>
        <message>
            <source>备份文件(&amp;B)</source>
            <translation>&amp;Backup file</translation>
        </message>
        <message>
            <source>备份文件</source>
            <translation>Backup file</translation>
        </message>
        <message>
            <source>恢复到(&amp;F)</source>
            <translation>Restore in&amp;to</translation>
        </message>
        <message>
            <source>备份时的口令(&amp;P)</source>
            <translation>&amp;Passphrase of that time</translation>
        </message>
        <message>
            <source>备份时的口令</source>
            <translation>Passphrase of that time</translation>
        </message>
        <message>
            <source>正在恢复并核对…</source>
            <translation>Restoring and comparing…</translation>
        </message>
        <message>
            <source>恢复并打开(&amp;R)</source>
            <translation>&amp;Restore and open</translation>
        </message>
        <message>
            <source>返回</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>备份时的恢复码(&amp;C)</source>
            <translation>Recovery &amp;code of the backup</translation>
        </message>
        <message>
            <source>备份时的恢复码</source>
            <translation>Recovery code of the backup</translation>
        </message>
    </context>
    <context>
        <name>zg::ResultStep</name>
        <message>
            <source>撤销这次导入(&amp;U)</source>
            <translation>&amp;Undo this import</translation>
        </message>
        <message>
            <source>保存未接受的行(&amp;S)…</source>
            <translation>&amp;Save rows not taken…</translation>
        </message>
        <message>
            <source>再导入一个文件(&amp;A)</source>
            <translation>Import &amp;another file</translation>
        </message>
        <message>
            <source>导入完成</source>
            <translation>Import finished</translation>
        </message>
        <message numerus="yes">
            <source>导入完成，%Ln 行未接受</source>
            <translation>
                <numerusform>Import finished, %Ln row not taken</numerusform>
                <numerusform>Import finished, %Ln rows not taken</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zg::ReviewStep</name>
        <message>
            <source>方案(&amp;P)</source>
            <translation>&amp;Preset</translation>
        </message>
        <message>
            <source>内容(&amp;K)</source>
            <translation>&amp;Kind</translation>
        </message>
        <message>
            <source>文字编码(&amp;E)</source>
            <translation>&amp;Encoding</translation>
        </message>
        <message>
            <source>分隔符(&amp;D)</source>
            <translation>&amp;Delimiter</translation>
        </message>
        <message>
            <source>工作表(&amp;S)</source>
            <translation>&amp;Sheet</translation>
        </message>
        <message>
            <source>方案</source>
            <translation>Preset</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Content</translation>
        </message>
        <message>
            <source>文字编码</source>
            <translation>Encoding</translation>
        </message>
        <message>
            <source>分隔符</source>
            <translation>Delimiter</translation>
        </message>
        <message>
            <source>工作表</source>
            <translation>Sheet</translation>
        </message>
        <message>
            <source>换一个文件(&amp;F)</source>
            <translation>Another &amp;file</translation>
        </message>
        <message>
            <source>试运行，先不写入(&amp;T)</source>
            <translation>Dry run, wri&amp;tes nothing</translation>
        </message>
        <message>
            <source>按列名猜测</source>
            <translation>Guess by column names</translation>
        </message>
        <message>
            <source>认出了方案「%1」</source>
            <translation>Recognised the preset "%1"</translation>
        </message>
        <message>
            <source>没有现成的方案，列是按名称猜的，请核对</source>
            <translation>No preset fits; the columns were guessed by their names, please check</translation>
        </message>
    </context>
    <context>
        <name>zg::RfmChart</name>
        <message>
            <source>RFM 客户地图，用方向键逐格查看</source>
            <translation>RFM map; read it cell by cell with the arrow keys</translation>
        </message>
        <message>
            <source>会员数 %1，占 %2</source>
            <translation>Members %1, %2 of all</translation>
        </message>
        <message>
            <source>净消费 %1</source>
            <translation>Net spend %1</translation>
        </message>
        <message>
            <source>会员数</source>
            <translation>Members</translation>
        </message>
        <message>
            <source>净消费</source>
            <translation>Net spend</translation>
        </message>
    </context>
    <context>
        <name>zg::SalesChart</name>
        <message>
            <source>净销售额走势图，用左右方向键逐点查看</source>
            <translation>Net sales over time; left and right arrow keys read each point</translation>
        </message>
        <message>
            <source>净销售额 %1</source>
            <translation>Net sales %1</translation>
        </message>
    </context>
    <context>
        <name>zg::ScannerForm</name>
        <message>
            <source>试试扫码枪</source>
            <translation>Try the scanner</translation>
        </message>
        <message>
            <source>插上就能用，扫任意一个条码。没有扫码枪也可以跳过，以后在「设置」里再试。</source>
            <translation>Plug it in and scan any barcode. Without a scanner, skip this; it can be tried later in Settings.</translation>
        </message>
        <message>
            <source>等待扫码…</source>
            <translation>Waiting for a scan…</translation>
        </message>
        <message>
            <source>扫到 %1</source>
            <translation>Scanned %1</translation>
        </message>
        <message>
            <source>扫了没反应：改用慢速(&amp;S)</source>
            <translation>Nothing happens: &amp;slow scanner</translation>
        </message>
        <message>
            <source>跳过(&amp;K)</source>
            <translation>S&amp;kip</translation>
        </message>
        <message>
            <source>下一步(&amp;N)</source>
            <translation>&amp;Next</translation>
        </message>
    </context>
    <context>
        <name>zg::SecretEdit</name>
        <message>
            <source>恢复单上的字母和数字，大小写和连字符都可以省</source>
            <translation>Letters and digits of the sheet; capitals and hyphens don't matter</translation>
        </message>
        <message>
            <source>改用口令</source>
            <translation>Use the passphrase</translation>
        </message>
        <message>
            <source>忘记口令？用恢复码</source>
            <translation>Forgotten? Use the recovery code</translation>
        </message>
    </context>
    <context>
        <name>zg::SecurityForm</name>
        <message>
            <source>这台电脑以后直接打开店铺。请给每位员工设 PIN。</source>
            <translation>This PC now opens the shop by itself. Please give everyone a PIN.</translation>
        </message>
        <message>
            <source>这台电脑不再记住钥匙。</source>
            <translation>This PC no longer keeps the key.</translation>
        </message>
        <message>
            <source>口令已更改，旧口令从现在起打不开店铺。</source>
            <translation>The passphrase is changed; the old one no longer opens the shop.</translation>
        </message>
        <message>
            <source>新的恢复单</source>
            <translation>New recovery sheet</translation>
        </message>
        <message>
            <source>新的恢复单已核对，旧的作废。</source>
            <translation>The new recovery sheet is checked; the old one is void.</translation>
        </message>
        <message>
            <source>没人动多少分钟后锁屏(&amp;I)</source>
            <translation>Minutes &amp;idle before locking</translation>
        </message>
        <message>
            <source>从不</source>
            <translation>Never</translation>
        </message>
        <message>
            <source>自动锁屏分钟数</source>
            <translation>Minutes before locking</translation>
        </message>
        <message>
            <source>这台电脑记住钥匙，打开时不问口令</source>
            <translation>This PC keeps the key and opens without asking</translation>
        </message>
        <message>
            <source>钥匙放在系统的钥匙串里，电脑登录后才读得到。</source>
            <translation>The key is in the system's keyring, readable only after logging in.</translation>
        </message>
        <message>
            <source>新口令，至少 15 个字</source>
            <translation>New, at least 15 characters</translation>
        </message>
        <message>
            <source>新口令</source>
            <translation>New passphrase</translation>
        </message>
        <message>
            <source>再输一遍</source>
            <translation>Type it again</translation>
        </message>
        <message>
            <source>再输一遍新口令</source>
            <translation>New passphrase again</translation>
        </message>
        <message>
            <source>更改口令</source>
            <translation>Change passphrase</translation>
        </message>
        <message>
            <source>新的恢复单…</source>
            <translation>New recovery sheet…</translation>
        </message>
        <message>
            <source>恢复单还没有对照输入过，不知道抄对了没有。请在下面做一张新的恢复单。</source>
            <translation>The recovery sheet was never typed back, so it may be wrong or missing. Please make a new recovery sheet below.</translation>
        </message>
        <message>
            <source>更改口令，或换一张恢复单（都要先输现在的口令或恢复码）</source>
            <translation>Change the passphrase, or make a new recovery sheet (both need the current passphrase or the recovery code)</translation>
        </message>
        <message>
            <source>现在的口令或恢复码</source>
            <translation>Current passphrase or recovery code</translation>
        </message>
    </context>
    <context>
        <name>zg::SettingsPage</name>
        <message>
            <source>设置</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>小票打印</source>
            <translation>Receipt printing</translation>
        </message>
        <message>
            <source>打印机属于这台电脑。打印出了问题也不会耽误收款。</source>
            <translation>The printer belongs to this computer. Trouble with it never holds up a sale.</translation>
        </message>
        <message>
            <source>扫码枪</source>
            <translation>Scanner</translation>
        </message>
        <message>
            <source>键盘口的扫码枪插上就能用。扫一个条码试试；认不出时改用慢速。</source>
            <translation>A keyboard-wedge scanner works when plugged in. Scan a code to try it; if it isn't recognised, choose slow.</translation>
        </message>
        <message>
            <source>一般</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>慢速（无线、远程桌面）</source>
            <translation>Slow (wireless, remote desktop)</translation>
        </message>
        <message>
            <source>还没有扫到条码。</source>
            <translation>No code has been scanned yet.</translation>
        </message>
        <message>
            <source>扫到 %1</source>
            <translation>Scanned %1</translation>
        </message>
        <message>
            <source>收银键盘</source>
            <translation>Keys of the till</translation>
        </message>
        <message>
            <source>点一下，再按新的键。</source>
            <translation>Click, then press the new key.</translation>
        </message>
        <message>
            <source>关于</source>
            <translation>About</translation>
        </message>
        <message>
            <source>单店客户管理，离线可用，数据加密保存在本机。</source>
            <translation>CRM for a single shop. Works offline; its data stays encrypted on this computer.</translation>
        </message>
        <message>
            <source>掌柜 %1 · Qt %2</source>
            <translation>Zhanggui %1 · Qt %2</translation>
        </message>
        <message>
            <source>自由软件，按 GNU GPL 第 3 版或更新版本发布；用到 Qt、SQLCipher、libsodium、ICU 等开源组件。</source>
            <translation>Free software under the GNU GPL, version 3 or later. It uses Qt, SQLCipher, libsodium, ICU and other open-source components.</translation>
        </message>
        <message>
            <source>正在备份…</source>
            <translation>Backing up…</translation>
        </message>
        <message>
            <source>立即备份</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <source>上次没有备份成：%1</source>
            <translation>The last backup failed: %1</translation>
        </message>
        <message>
            <source>上次备份：%1</source>
            <translation>Last backup: %1</translation>
        </message>
        <message>
            <source>还没有备份过。</source>
            <translation>There is no backup yet.</translation>
        </message>
        <message>
            <source>店铺</source>
            <translation>Shop</translation>
        </message>
        <message>
            <source>印在小票上的店名，和一天从几点算起。</source>
            <translation>The name on receipts, and when a day begins.</translation>
        </message>
        <message>
            <source>备份</source>
            <translation>Backup</translation>
        </message>
        <message>
            <source>加密的整店副本，每份都重新打开核对过。要恢复时，在开始窗口选「从备份恢复」。</source>
            <translation>Encrypted copies of the whole shop, each opened again and compared. To restore one, choose "Restore a backup" in the start window.</translation>
        </message>
        <message>
            <source>员工</source>
            <translation>Staff</translation>
        </message>
        <message>
            <source>锁屏和口令</source>
            <translation>Lock and passphrase</translation>
        </message>
        <message>
            <source>锁屏（Ctrl+L）留着没有收完的单。</source>
            <translation>Locking (Ctrl+L) keeps an unfinished sale.</translation>
        </message>
        <message>
            <source>每人 6 位 PIN，锁屏后用它回来；单据上记着是谁收的款。收银员看不到经营页面和设置，优惠超过一成、退款和作废要别人批准。</source>
            <translation>Everyone has a 6-digit PIN to come back after a lock, and documents record who sold. Cashiers do not see the business pages and settings; discounts over 10%, refunds and voids need somebody's approval.</translation>
        </message>
        <message>
            <source>外观与语言</source>
            <translation>Appearance and language</translation>
        </message>
        <message>
            <source>属于这台电脑，一选就换。</source>
            <translation>Belongs to this PC, and holds as soon as it is chosen.</translation>
        </message>
        <message>
            <source>开源许可</source>
            <translation>Open-source licences</translation>
        </message>
        <message>
            <source>店铺设置已保存。</source>
            <translation>The shop's settings are saved.</translation>
        </message>
    </context>
    <context>
        <name>zg::Shell</name>
        <message>
            <source>正在完成刚才的操作，完成后关闭。</source>
            <translation>Finishing what was under way; closing after that.</translation>
        </message>
        <message>
            <source>外观与语言</source>
            <translation>Appearance</translation>
        </message>
        <message>
            <source>掌柜</source>
            <translation>Zhanggui</translation>
        </message>
        <message>
            <source>使用手册 F1</source>
            <translation>Manual F1</translation>
        </message>
        <message>
            <source>页面</source>
            <translation>Pages</translation>
        </message>
    </context>
    <context>
        <name>zg::ShopFields</name>
        <message>
            <source>人民币</source>
            <translation>Chinese yuan</translation>
        </message>
        <message>
            <source>港元</source>
            <translation>Hong Kong dollar</translation>
        </message>
        <message>
            <source>新台币</source>
            <translation>New Taiwan dollar</translation>
        </message>
        <message>
            <source>澳门元</source>
            <translation>Macanese pataca</translation>
        </message>
        <message>
            <source>新加坡元</source>
            <translation>Singapore dollar</translation>
        </message>
        <message>
            <source>马来西亚林吉特</source>
            <translation>Malaysian ringgit</translation>
        </message>
        <message>
            <source>日元</source>
            <translation>Japanese yen</translation>
        </message>
        <message>
            <source>美元</source>
            <translation>US dollar</translation>
        </message>
        <message>
            <source>欧元</source>
            <translation>Euro</translation>
        </message>
        <message>
            <source>英镑</source>
            <translation>Pound sterling</translation>
        </message>
        <message>
            <source>澳元</source>
            <translation>Australian dollar</translation>
        </message>
        <message>
            <source>加元</source>
            <translation>Canadian dollar</translation>
        </message>
        <message>
            <source>店名(&amp;N)</source>
            <translation>Shop &amp;name</translation>
        </message>
        <message>
            <source>例如：转角杂货铺</source>
            <translation>For example: Corner Grocery</translation>
        </message>
        <message>
            <source>币种(&amp;U)</source>
            <translation>C&amp;urrency</translation>
        </message>
        <message>
            <source>时区(&amp;Z)</source>
            <translation>Time &amp;zone</translation>
        </message>
        <message>
            <source>日结时间(&amp;T)</source>
            <translation>Day begins a&amp;t</translation>
        </message>
        <message>
            <source>这个时间之前的销售算作前一天</source>
            <translation>Sales before this time count for the day before</translation>
        </message>
        <message>
            <source>店名</source>
            <translation>Shop name</translation>
        </message>
        <message>
            <source>币种</source>
            <translation>Currency</translation>
        </message>
        <message>
            <source>时区</source>
            <translation>Time zone</translation>
        </message>
        <message>
            <source>日结时间</source>
            <translation>Day begins at</translation>
        </message>
    </context>
    <context>
        <name>zg::ShopForm</name>
        <message>
            <source>时区和日结时间只对以后的单据有效，已经记下的日子不变。</source>
            <translation>Zone and cut-off hold for later receipts only; days already written stay as they are.</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>保存店铺设置</source>
            <translation>Save the shop's settings</translation>
        </message>
    </context>
    <context>
        <name>zg::Sidebar</name>
        <message>
            <source>掌柜 CRM</source>
            <translation>Zhanggui CRM</translation>
        </message>
        <message>
            <source>前台</source>
            <translation>Front</translation>
        </message>
        <message>
            <source>经营</source>
            <translation>Back office</translation>
        </message>
        <message>
            <source>导航</source>
            <translation>Navigation</translation>
        </message>
        <message>
            <source>展开导航</source>
            <translation>Unfold</translation>
        </message>
        <message>
            <source>收起导航</source>
            <translation>Fold</translation>
        </message>
        <message>
            <source>掌柜</source>
            <translation>Zhanggui</translation>
        </message>
    </context>
    <context>
        <name>zg::StaffForm</name>
        <message>
            <source>店主</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>店长</source>
            <translation>Manager</translation>
        </message>
        <message>
            <source>收银员</source>
            <translation>Cashier</translation>
        </message>
        <message>
            <source>员工姓名</source>
            <translation>Name of the staff member</translation>
        </message>
        <message>
            <source>%1 的角色</source>
            <translation>Role of %1</translation>
        </message>
        <message>
            <source>改 PIN</source>
            <translation>Change PIN</translation>
        </message>
        <message>
            <source>设 PIN</source>
            <translation>Set PIN</translation>
        </message>
        <message>
            <source>%1 的 PIN</source>
            <translation>PIN of %1</translation>
        </message>
        <message>
            <source>离职</source>
            <translation>Leaves</translation>
        </message>
        <message>
            <source>复职</source>
            <translation>Returns</translation>
        </message>
        <message>
            <source>已改名为 %1</source>
            <translation>Renamed to %1</translation>
        </message>
        <message>
            <source>%1 现在是%2</source>
            <translation>%1 is now: %2</translation>
        </message>
        <message>
            <source>%1 已复职</source>
            <translation>%1 is back</translation>
        </message>
        <message>
            <source>%1 已离职，旧单据上的名字不变</source>
            <translation>%1 has left; older receipts keep the name</translation>
        </message>
        <message>
            <source>已添加 %1</source>
            <translation>%1 added</translation>
        </message>
        <message>
            <source>%1 的 PIN 已设好</source>
            <translation>The PIN of %1 is set</translation>
        </message>
        <message>
            <source>%1 的新 PIN</source>
            <translation>New PIN of %1</translation>
        </message>
        <message>
            <source>6 位数字</source>
            <translation>6 digits</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>新员工姓名</source>
            <translation>Name of someone new</translation>
        </message>
        <message>
            <source>新员工角色</source>
            <translation>Role of someone new</translation>
        </message>
        <message>
            <source>添加</source>
            <translation>Add</translation>
        </message>
    </context>
    <context>
        <name>zg::StartWindow</name>
        <message>
            <source>掌柜</source>
            <translation>Zhanggui</translation>
        </message>
        <message>
            <source>掌柜 CRM</source>
            <translation>Zhanggui CRM</translation>
        </message>
        <message>
            <source>数据只在这台电脑上，加密保存，不需要联网。</source>
            <translation>Your data stays on this computer, encrypted; no network is needed.</translation>
        </message>
        <message>
            <source>外观与语言(&amp;L)</source>
            <translation>Appearance and &amp;language</translation>
        </message>
        <message>
            <source>第 %1 步，共 %2 步</source>
            <translation>Step %1 of %2</translation>
        </message>
    </context>
    <context>
        <name>zg::StatusLine</name>
        <message>
            <source>● 本机可用（无需联网）</source>
            <translation>● Works offline</translation>
        </message>
        <message>
            <source>店铺时间</source>
            <translation>Shop time</translation>
        </message>
        <message>
            <source>当班 %1</source>
            <translation>Signed in: %1</translation>
        </message>
        <message numerus="yes">
            <source>今日 %Ln 单 · %1</source>
            <translation>
                <numerusform>Today %Ln order · %1</numerusform>
                <numerusform>Today %Ln orders · %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zg::TagColourRow</name>
        <message>
            <source>标签颜色：%1</source>
            <translation>Tag colour: %1</translation>
        </message>
    </context>
    <context>
        <name>zg::TagManager</name>
        <message>
            <source>返回名单</source>
            <translation>Back to the list</translation>
        </message>
        <message>
            <source>标签管理</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>新标签</source>
            <translation>New tag</translation>
        </message>
        <message>
            <source>新标签的名字</source>
            <translation>Name of the new tag</translation>
        </message>
        <message>
            <source>添加</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>还没有标签。</source>
            <translation>No tags yet.</translation>
        </message>
        <message>
            <source>标签名：%1</source>
            <translation>Name of tag %1</translation>
        </message>
        <message numerus="yes">
            <source>%n 位会员</source>
            <translation>
                <numerusform>%n member</numerusform>
                <numerusform>%n members</numerusform>
            </translation>
        </message>
        <message>
            <source>删除</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>删除标签「%1」</source>
            <translation>Delete tag "%1"</translation>
        </message>
        <message>
            <source>已经有叫「%1」的标签。</source>
            <translation>There is already a tag called "%1".</translation>
        </message>
        <message>
            <source>已删除标签「%1」</source>
            <translation>Tag "%1" deleted</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>已经有同名的标签，没有保存。</source>
            <translation>There is already a tag with this name; nothing was saved.</translation>
        </message>
    </context>
    <context>
        <name>zg::TillHitDelegate</name>
        <message>
            <source>已停售</source>
            <translation>no longer sold</translation>
        </message>
    </context>
    <context>
        <name>zg::TillMember</name>
        <message>
            <source>改为散客</source>
            <translation>Change to walk-in</translation>
        </message>
        <message>
            <source>散客</source>
            <translation>Walk-in</translation>
        </message>
        <message>
            <source>输入手机后 4 位找会员</source>
            <translation>Last 4 digits find a member</translation>
        </message>
        <message>
            <source>积分</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>储值余额</source>
            <translation>Stored value</translation>
        </message>
        <message>
            <source>累计消费</source>
            <translation>Spent</translation>
        </message>
        <message>
            <source>新会员</source>
            <translation>New</translation>
        </message>
    </context>
    <context>
        <name>zg::TillPage</name>
        <message>
            <source>扫码 / 手机后 4 位 / 姓名 / 拼音首字母 / 商品名</source>
            <translation>Scan / last 4 digits / name / initials / product</translation>
        </message>
        <message>
            <source>扫码或查找会员和商品</source>
            <translation>Scan or find members and products</translation>
        </message>
        <message>
            <source>已删除「%1」</source>
            <translation>"%1" removed</translation>
        </message>
        <message>
            <source>撤销 Ctrl+Z</source>
            <translation>Undo Ctrl+Z</translation>
        </message>
        <message>
            <source>已清空</source>
            <translation>Cleared</translation>
        </message>
        <message>
            <source>「%1」不是商品条码，也不是会员卡。</source>
            <translation>"%1" is neither a product's barcode nor a member's card.</translation>
        </message>
        <message>
            <source>新会员 %1</source>
            <translation>New member %1</translation>
        </message>
        <message>
            <source>已挂单</source>
            <translation>On hold</translation>
        </message>
        <message>
            <source>取回</source>
            <translation>Take back</translation>
        </message>
        <message>
            <source>没有收款，购物车还在。%1</source>
            <translation>No money was taken; the cart is still here. %1</translation>
        </message>
        <message>
            <source>还没有设置小票打印机。</source>
            <translation>No receipt printer is set up yet.</translation>
        </message>
        <message>
            <source>最近没有卖出过，没有小票可重打。</source>
            <translation>Nothing has been sold lately, so there is no receipt to reprint.</translation>
        </message>
        <message>
            <source>收银</source>
            <translation>Till</translation>
        </message>
        <message>
            <source>「%1」不止一个，请选择。</source>
            <translation>More than one match for “%1”. Choose one.</translation>
        </message>
        <message>
            <source>改为散客</source>
            <translation>Change to walk-in</translation>
        </message>
        <message>
            <source>清空</source>
            <translation>Clear</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>购物车正在处理，没有改动。</source>
            <translation>The cart is being processed. Nothing was changed.</translation>
        </message>
        <message>
            <source>没有执行「%1」。</source>
            <translation>“%1” was not carried out.</translation>
        </message>
        <message>
            <source>没有改动：请先选中一件商品。</source>
            <translation>Nothing was changed. Select a line first.</translation>
        </message>
        <message>
            <source>购物车正在处理，请稍后再按「%1」。</source>
            <translation>The cart is being processed. Press “%1” again in a moment.</translation>
        </message>
        <message>
            <source>用储值付款请先选会员。</source>
            <translation>Choose a member first to pay by stored value.</translation>
        </message>
        <message>
            <source>购物车正在处理，请稍候。</source>
            <translation>The cart is being processed. Please wait a moment.</translation>
        </message>
        <message>
            <source>购物车已经变了，没有改动。</source>
            <translation>The cart is another one by now. Nothing was changed.</translation>
        </message>
        <message numerus="yes">
            <source>购物车正在处理，%n 项操作已记下，随后依次进行。</source>
            <translation>
                <numerusform>The cart is being processed; %n step waits and follows.</numerusform>
                <numerusform>The cart is being processed; %n steps wait and follow in order.</numerusform>
            </translation>
        </message>
        <message>
            <source>上次没有付款的购物车无法恢复。%1</source>
            <translation>The unpaid cart of last time can't be brought back. %1</translation>
        </message>
        <message>
            <source>上次没有付款的购物车还在</source>
            <translation>The unpaid cart of last time is still here</translation>
        </message>
        <message>
            <source>上次没有付款的购物车已挂单</source>
            <translation>The unpaid cart of last time is on hold</translation>
        </message>
        <message>
            <source>没有收款：请看过提示再确认。</source>
            <translation>No payment was taken. Read the message, then confirm again.</translation>
        </message>
        <message>
            <source>应收 %1，优惠 %2</source>
            <translation>Due %1, discount %2</translation>
        </message>
        <message>
            <source>小票 %1 已收款，找零 %2</source>
            <translation>Receipt %1 is paid, change %2</translation>
        </message>
    </context>
    <context>
        <name>zg::TillPrompt</name>
        <message>
            <source>确定 Enter</source>
            <translation>OK Enter</translation>
        </message>
    </context>
    <context>
        <name>zg::TillSearch</name>
        <message>
            <source>找到的会员和商品</source>
            <translation>Members and products found</translation>
        </message>
        <message>
            <source>没有找到「%1」</source>
            <translation>"%1" was not found</translation>
        </message>
        <message>
            <source>↑↓ 选择   Enter 选定   %1 新会员   Esc 关闭</source>
            <translation>↑↓ choose   Enter take   %1 new member   Esc close</translation>
        </message>
    </context>
    <context>
        <name>zg::TillTools</name>
        <message>
            <source>清空</source>
            <translation>Clear</translation>
        </message>
    </context>
    <context>
        <name>zg::VoidForm</name>
        <message>
            <source>作废 · %1</source>
            <translation>Void · %1</translation>
        </message>
        <message>
            <source>作废后，这一单 %1 不再计入销售；储值自动退回，其余款项请当面退还。</source>
            <translation>The %1 of this sale will no longer count. Stored value goes back by itself; hand back the rest.</translation>
        </message>
        <message>
            <source>收款方式：%1</source>
            <translation>Paid by: %1</translation>
        </message>
        <message>
            <source>作废原因(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>例如：扫错商品</source>
            <translation>For example: wrong item scanned</translation>
        </message>
        <message>
            <source>确认作废</source>
            <translation>Void this sale</translation>
        </message>
        <message>
            <source>取消(Esc)</source>
            <translation>Cancel (Esc)</translation>
        </message>
        <message>
            <source>作废原因</source>
            <translation>Reason for the void</translation>
        </message>
        <message>
            <source>小票 %1，作废 %2</source>
            <translation>Receipt %1, void %2</translation>
        </message>
    </context>
    <context>
        <name>zg::WelcomeForm</name>
        <message>
            <source>欢迎！用哪种语言？</source>
            <translation>Welcome! Which language?</translation>
        </message>
        <message>
            <source>下一步：新建店铺(&amp;N)</source>
            <translation>&amp;Next: create a shop</translation>
        </message>
        <message>
            <source>打开已有的店铺(&amp;O)</source>
            <translation>&amp;Open a shop you have</translation>
        </message>
        <message>
            <source>从备份恢复(&amp;R)</source>
            <translation>&amp;Restore a backup</translation>
        </message>
    </context>
</TS>
