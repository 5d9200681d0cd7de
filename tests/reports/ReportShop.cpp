#include "tests/reports/ReportShop.h"

#include <stdexcept>

namespace zg {

ReportShop::ReportShop(unsigned seed, RandomHistory::Shape shape, int documents) : history(shop, seed, shape) {
    history.importBatch(documents, ImportId{1});
    history.run(80);
    // The words of the definitions, for the oracles: sales that are not voided, sales not wholly refunded, visits.
    const auto done = await(shop.write([](Connection& c) {
        c.execute(R"(
            CREATE VIEW live AS SELECT * FROM sale WHERE id NOT IN (SELECT sale_id FROM sale_void);
            CREATE VIEW kept AS SELECT * FROM live WHERE EXISTS (
                SELECT 1 FROM sale_line AS l WHERE l.sale_id = live.id AND l.quantity > coalesce((
                    SELECT sum(x.quantity) FROM refund AS r JOIN refund_line AS x ON x.refund_id = r.id
                    WHERE r.sale_id = live.id AND x.sale_line = l.line), 0));
            CREATE VIEW visit AS
                SELECT DISTINCT member_id, business_day AS day FROM kept WHERE member_id IS NOT NULL;)");
    }));
    if (!done) throw std::runtime_error("report shop");
    connection = shop.shop().vault().connect(Access::ReadOnly, CacheSize{8 * 1024});
}

} // namespace zg
