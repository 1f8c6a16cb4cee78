internal import Foundation

/// Pages with everything that surrounds an article.
enum SamplePages {
  static let vietnameseSentences = [
    "Tối thứ Sáu, chuyến tàu đêm đầu tiên rời bến lúc 19 giờ, chở theo hơn 80 hành khách",
    "Ban quản lý bến cho biết mỗi đêm sẽ có hai chuyến, giá vé 45.000 đồng một người.",
    "Ông Nguyễn Văn Đức, 62 tuổi, lái đò từ năm 1985, nói ông chưa từng thấy bến đông như vậy.",
    "Thành phố dự định mở thêm ba tuyến nữa trước mùa nước nổi, nếu lượng khách vẫn ổn định.",
  ]

  static let vietnameseSurroundings = [
    "Đăng nhập", "Tin liên quan", "Giá cà phê", "Bình luận", "Hay quá", "Quảng cáo", "Bản quyền", "Chia sẻ",
  ]

  static let vietnamese = """
    <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
    <title>Bến đò Ninh Kiều có chuyến tàu đêm đầu tiên - Báo Miền Sông</title>
    <meta property="og:title" content="Bến đò Ninh Kiều có chuyến tàu đêm đầu tiên">
    <meta property="og:site_name" content="Báo Miền Sông">
    <link rel="canonical" href="https://miensong.example/tau-dem">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
    "headline":"Bến đò Ninh Kiều có chuyến tàu đêm đầu tiên","datePublished":"2025-03-14T21:05:00+07:00",
    "author":[{"@type":"Person","name":"Lê Thị Hạnh"},{"@type":"Person","name":"Trần Văn Đông"}]}</script>
    </head><body><header class="site-header"><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/kt">Kinh tế</a></li>
    <li><a href="/dn">Đăng nhập</a></li></ul></nav></header>
    <main><article class="bai-viet"><h1 class="title">Bến đò Ninh Kiều có chuyến tàu đêm đầu tiên</h1>
    <div class="share-bar"><a href="#">Chia sẻ Facebook</a></div>
    <div class="noi-dung article-content">
    <p>\(vietnameseSentences[0]), phần lớn là sinh viên và các gia đình đi chơi cuối tuần.</p>
    <p>\(vietnameseSentences[1]) Vé được bán tại quầy và trên mạng, trẻ em dưới sáu tuổi đi miễn phí.</p>
    <div class="ads-box">Quảng cáo</div>
    <p>\(vietnameseSentences[2]) Theo ông, khách thích nhất là đoạn tàu chạy ngang cầu, khi đèn hai bên bờ bật sáng.</p>
    <p>\(vietnameseSentences[3]) Một tuyến trong số đó sẽ nối bến với chợ nổi, nơi khách có thể ăn tối.</p>
    </div></article>
    <aside class="related"><h3>Tin liên quan</h3><ul><li><a href="/1">Giá cà phê tăng ba ngày liên tiếp</a></li>
    <li><a href="/2">Mưa lớn ở miền Trung, nhiều chuyến bay hoãn</a></li></ul></aside>
    <section id="comments" class="comments"><h3>Bình luận (2)</h3><div class="comment">Hay quá, cuối tuần này tôi sẽ đi!</div>
    </section></main><footer>Bản quyền thuộc về Báo Miền Sông, giấy phép số 12.</footer></body></html>
    """

  static let english = """
    <!DOCTYPE html><html lang="en-GB"><head><title>Old mill on the Hill reopens after forty years | The Hill Post</title>
    <meta property="og:site_name" content="The Hill Post">
    <meta name="author" content="Ruth Alder">
    <meta property="article:modified_time" content="2024-11-05T10:00:00Z">
    <script type="application/ld+json">{"@type":"WebPage","name":"x","datePublished":"2024-11-02T07:30:00+00:00",
    "articleBody":"Only the description says this, at length, and a reader sees none of it on the page."}</script>
    </head><body>
    <div id="cookie-consent" class="consent-banner"><p>We use cookies to improve your experience, and to show you offers.</p>
    <button>Accept</button></div>
    <div class="nav-menu"><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></div>
    <div class="post"><h1>Old mill on the Hill reopens after forty years</h1>
    <div class="byline">By <a rel="author" href="/ruth">Ruth Alder</a></div>
    <div class="social"><a href="https://x.example/share">Share on X</a></div>
    <div class="post-content">
    <p>The wheel will turn again: after four decades of silence, the water mill above the village opened its doors on
    Saturday morning, and more than three hundred people came to see it.</p>
    <p>Volunteers have spent six years on the building, replacing beams, clearing the channel and casting new gears, mostly
    with money from <a href="/topics/water?page=2&amp;sort=new">small donations</a>, the trust said.</p>
    <h2>Flour from March</h2>
    <p>The trust plans to sell its own flour from March, when the first grain of the neighbouring farms will be ready. Until
    then visitors can see three things:</p>
    <ul><li>the wheel, which is five metres high,</li><li>the stones, cut in 1791,</li><li>and the loft, where the owls
    used to live.</li></ul>
    <blockquote><p>We never thought of giving up, not even when the flood took the sluice, said the chair of the trust.</p>
    </blockquote>
    <p>Entry is free on weekdays, and guided tours begin at ten and at two. The car park is small, so the trust asks people
    to come by bus or on foot.</p>
    </div>
    <div class="newsletter-signup"><p>Subscribe to our newsletter and never miss a story from the Hill.</p><form><input></form>
    </div></div>
    <div class="sidebar"><h3>Most read</h3><a href="/1">Bridge closed until Friday</a><a href="/2">New head at the school</a>
    </div>
    <div id="comments"><p class="comment">Great news, I will be there on Sunday with the children!</p></div>
    <div class="footer"><a href="/privacy">Privacy policy</a> <a href="javascript:void(0)">Top</a></div></body></html>
    """

  static let japaneseSentences = [
    "湖のほとりにある無人駅に、住民が手作りした木の待合室が完成し、二十日朝に利用が始まった。",
    "使われたのは町の山から切り出した杉で、延べ百二十人が週末ごとに作業を続けてきた。",
    "「冬の朝は風が冷たく、立って待つのがつらかった」と、毎日この駅を使う高校生は話す。",
  ]

  static let japanese = """
    <!DOCTYPE html><html lang="ja"><head><meta charset="utf-8">
    <title>湖の小さな駅に新しい待合室、住民が木で手作り｜みずうみ新聞</title>
    <meta property="og:site_name" content="みずうみ新聞"></head><body>
    <div class="gnav"><ul><li><a href="/">トップ</a></li><li><a href="/s">社会</a></li><li><a href="/k">会員登録</a></li></ul></div>
    <main id="main"><h1>湖の小さな駅に新しい待合室、住民が木で手作り</h1><p class="date"><time datetime="2025-01-20">1月20日</time></p>
    <div class="article-body"><p>\(japaneseSentences[0])待合室は広さ十二平方メートルで、ストーブと本棚が置かれている。</p>
    <p>\(japaneseSentences[1])設計した大工の男性は、柱の一本一本に子どもたちの名前を彫った。</p>
    <p>\(japaneseSentences[2])町は来年度、駅前に小さな広場も整備する方針で、住民と話し合いを進めている。</p></div></main>
    <div class="related-list"><h2>関連記事</h2><ul><li><a href="/1">雪まつり、三年ぶり開催</a></li><li><a href="/2">新しい橋が開通</a></li></ul></div>
    <div class="ranking"><h2>ランキング</h2><ol><li><a href="/3">市長選の結果</a></li></ol></div>
    <footer><a href="/c">お問い合わせ</a></footer></body></html>
    """
}

extension String {
  /// The text with letters and marks apart (NFD).
  var decomposed: String { decomposedStringWithCanonicalMapping }
}
