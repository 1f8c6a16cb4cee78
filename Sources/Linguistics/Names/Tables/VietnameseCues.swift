/// Vietnamese words that tell what a capitalised name beside them is. From common knowledge. Each table also
/// comes folded, for text without diacritics.
struct VietnameseCues: Sendable {
  static let accented = VietnameseCues(isFolded: false)
  static let folded = VietnameseCues(isFolded: true)

  /// Titles, offices and forms of address before a person's name.
  let titles: PhraseTable<Bool>
  /// Nouns of place that belong to the name behind them.
  let placeUnits: PhraseTable<Bool>
  /// Words after which a name is a place.
  let placePrepositions: PhraseTable<Bool>
  /// Words that begin the name of an organization.
  let organizationHeads: PhraseTable<Bool>
  /// Words that lead to the name of an organization and are no part of it.
  let organizationNouns: PhraseTable<Bool>
  /// Compounds of which the names of institutions are made, behind their head.
  let institutionWords: PhraseTable<Bool>
  /// Words that begin sentences, and months and days: no names.
  let common: PhraseTable<Bool>
  /// Words behind a person's name.
  let speechVerbs: PhraseTable<Bool>
  let familyNames: Set<String>

  private init(isFolded: Bool) {
    func table(_ list: String) -> PhraseTable<Bool> { PhraseTable(list: list, isFolded: isFolded) }
    titles = table(Self.titleList)
    placeUnits = table(Self.placeUnitList)
    placePrepositions = table(
      "ở,tại,đến từ,gần,thủ đô,sang,rời,khắp,thuộc,phía bắc,phía nam,phía đông,phía tây,biên giới,ngoại ô,trung tâm"
    )
    organizationHeads = table(Self.organizationHeadList)
    organizationNouns = table(
      "tờ,báo,tạp chí,nhật báo,tờ báo,hãng tin,hãng thông tấn,thông tấn xã,câu lạc bộ,đội bóng,clb,mạng xã hội,trang web,nhóm nhạc,ban nhạc,kênh"
    )
    institutionWords = table(Self.institutionWordList)
    common = table(Self.commonList)
    speechVerbs = table(
      "nói,cho biết,cho hay,tuyên bố,phát biểu,nhận xét,khẳng định,kể,giải thích,ghi,chia sẻ,thừa nhận,tin rằng,cho rằng,nhấn mạnh,trả lời"
    )
    familyNames = isFolded ? PersonNames.foldedVietnameseFamily : PersonNames.vietnameseFamily
  }

  private static let titleList = """
    ông,bà,anh,chị,em,cô,chú,bác,cụ,thầy,ngài,đồng chí,đ/c,luật sư,tiến sĩ,ts,ts.,thạc sĩ,ths,ths.,giáo sư,gs,gs.,\
    phó giáo sư,pgs,pgs.,bác sĩ,nhà báo,nhà văn,nhà thơ,nghệ sĩ,ca sĩ,diễn viên,đạo diễn,nhạc sĩ,họa sĩ,cầu thủ,\
    tiền đạo,tiền vệ,hậu vệ,thủ môn,huấn luyện viên,hlv,tổng thống,thủ tướng,phó thủ tướng,bộ trưởng,thứ trưởng,\
    ngoại trưởng,chủ tịch,phó chủ tịch,tổng bí thư,bí thư,phó bí thư,giám đốc,phó giám đốc,tổng giám đốc,cục trưởng,\
    vụ trưởng,trưởng ban,phó ban,trưởng phòng,thị trưởng,thống đốc,tỉnh trưởng,đại sứ,thượng nghị sĩ,hạ nghị sĩ,\
    nghị sĩ,dân biểu,đại biểu,thẩm phán,công tố viên,thanh tra,cảnh sát trưởng,đại tướng,thượng tướng,trung tướng,\
    thiếu tướng,đại tá,thượng tá,trung tá,thiếu tá,đại úy,thượng úy,trung úy,thiếu úy,tướng,tổng thư ký,thư ký,\
    phát ngôn viên,người phát ngôn,hoàng tử,công chúa,nữ hoàng,nhà vua,vua,thái tử,giáo hoàng,đức giáo hoàng,linh mục,\
    giám mục,hồng y,mục sư,hòa thượng,thủ hiến,thủ lĩnh,lãnh đạo,trùm,tay đua,tay vợt,võ sĩ,kỹ sư,nhà khoa học,\
    chuyên gia,nhà nghiên cứu,thám tử,phóng viên,người mẫu,hoa hậu,nữ diễn viên,nam diễn viên,tài xế,tên,con trai,\
    con gái,vợ,chồng,bị cáo,bị can,nghi phạm,nạn nhân,đặc phái viên,cựu tổng thống,tham mưu trưởng,tư lệnh
    """

  private static let placeUnitList = """
    nước,tỉnh,thành phố,tp,tp.,quận,huyện,xã,phường,thị xã,thị trấn,làng,thôn,ấp,bản,khu phố,khu,vùng,miền,bang,\
    tiểu bang,hạt,châu,đảo,quần đảo,bán đảo,sông,suối,hồ,núi,đồi,đèo,dãy,biển,vịnh,eo biển,đại dương,cảng,\
    sân bay,sân bay quốc tế,ga,nhà ga,sân vận động,svđ,đường,phố,đại lộ,quốc lộ,tỉnh lộ,ngõ,hẻm,cầu,quảng trường,\
    công viên,chợ,chùa,đền,nhà thờ,dải,cao nguyên,thung lũng,sa mạc,trại,nhà tù,xứ,lãnh thổ,khách sạn,tòa nhà,mũi,\
    kênh đào,trái,sao,hành tinh,mỏ,khu công nghiệp,kcn,khu đô thị,đường cao tốc,xa lộ,thác,rừng,bãi biển
    """

  private static let organizationHeadList = """
    bộ,cục,tổng cục,vụ,sở,ban,ủy ban,uỷ ban,ubnd,hđnd,hội,hiệp hội,liên đoàn,liên minh,đảng,công ty,công ty tnhh,\
    công ty cổ phần,tổng công ty,tập đoàn,hãng,hãng hàng không,ngân hàng,đại học,trường,trường đại học,trường thpt,\
    trường trung học,học viện,viện,bệnh viện,bv,đài,đài truyền hình,đài phát thanh,cơ quan,tòa án,toà án,quỹ,tổ chức,\
    lực lượng,phong trào,mặt trận,hội đồng,quốc hội,thượng viện,hạ viện,nghị viện,văn phòng,tổng thống phủ,\
    chi cục,chi nhánh,xí nghiệp,nhà máy,hợp tác xã,viện kiểm sát,vks,công an,thanh tra,cục điều tra,đoàn,tổng lãnh sự quán,\
    đại sứ quán,trung tâm,nhà xuất bản,nxb,học viện,quân đoàn,sư đoàn,trung đoàn,tiểu đoàn,lữ đoàn,cảnh sát,hải quân,\
    không quân,quân đội,nhóm,cơ quan cảnh sát điều tra,phòng,dịch vụ
    """

  private static let institutionWordList = """
    an ninh,an toàn,an sinh,ân xá,bảo an,bảo hiểm,bảo tồn,bảo vệ,bưu chính,bưu điện,cải cách,cảnh sát,chấp hành,\
    chính phủ,chính trị,chính sách,cộng hòa,cộng hoà,cộng sản,cổ phần,công an,công đoàn,công nghệ,công nghiệp,công thương,\
    công vụ,dân chủ,dân cư,dân sự,dân tộc,dân quyền,di cư,di trú,dịch tễ,doanh nghiệp,du lịch,dự trữ,đăng kiểm,đầu tư,đấu tranh,\
    địa chất,địa chính,điện ảnh,điện lực,điện tử,điều dưỡng,điều hành,điều tra,đoàn kết,đối ngoại,đồng minh,đô thị,\
    đường bộ,đường sắt,đường thủy,giải phóng,giám sát,giáo dục,giao thông,hàng hải,hàng không,hải quan,hành chính,\
    hành động,hạt nhân,hình sự,hiệp ước,hòa bình,hồi giáo,hợp tác,hữu nghị,huấn luyện,kế hoạch,khảo sát,khí tượng,khoa học,\
    kiểm lâm,kiểm sát,kiểm toán,kiểm tra,kiểm soát,kiến trúc,kinh tế,kỹ thuật,lao động,lâm nghiệp,liên bang,liên hợp,liên đoàn,\
    ma túy,mật vụ,mậu dịch,môi trường,năng lượng,ngân hàng,ngân sách,nghiên cứu,nghị sĩ,ngoại giao,ngoại thương,ngoại vụ,ngư nghiệp,\
    nguyên tử,nhà ở,nhân dân,nhân đạo,nhân quyền,nhập cư,nhập cảnh,nông dân,nông nghiệp,nông thôn,nội địa,nội vụ,nhiệt đới,\
    phát thanh,phát triển,phòng chống,phòng không,phòng vệ,phụ nữ,pháp luật,pháp y,phục hồi,quân đội,quân sự,quản lý,quản trị,\
    quốc dân,quốc gia,quốc phòng,quốc tế,quy hoạch,sân bay,sĩ quan,sinh học,sinh thái,sinh viên,sức khỏe,tài chính,tài nguyên,\
    thanh niên,thanh tra,thế giới,thể dục,thể thao,thị trường,thiên văn,thông tấn,thông tin,thống kê,thủy lợi,thủy sản,\
    thương binh,thương mại,thực phẩm,thực vật,thực thi,thuế,thượng thẩm,tiền tệ,tiêu chuẩn,tin tức,tình báo,tòa án,tội phạm,tổ quốc,\
    tối cao,trẻ em,trung ương,truyền hình,truyền thông,truyền hình,tư pháp,tự do,tuyên truyền,tưởng niệm,vận tải,văn hóa,văn hoá,\
    văn học,văn nghệ,vật liệu,vệ sinh,viễn thông,xã hội,xây dựng,xuất bản,xuất nhập cảnh,xuất nhập khẩu,y dược,y học,y khoa,\
    y tế,dược,luật,báo chí,bóng đá,bầu cử,vũ trụ,cách mạng,lập hiến,bảo thủ,công lý,nhân dân,tôn giáo,lập pháp,địa phương,\
    hỗ trợ,thương binh,tổng hợp,đào tạo,ngoại ngữ,sư phạm,bách khoa,bảo mật,bí mật,nghị viện,cứu hỏa,cứu trợ,cứu hộ,phòng cháy,\
    chữa cháy,người lao động,cựu chiến binh,chữ thập đỏ,bộ binh,thiết giáp,điều phối,sinh tồn,tự nhiên
    """

  private static let commonList = """
    anh ta,anh ấy,anh em,bà ta,bà ấy,ban đầu,bây giờ,bên cạnh,bị,bởi,các,cách,cả,chỉ,chính,cho,cho đến,chúng,chúng ta,\
    chúng tôi,chủ nhật,có,còn,cô ấy,cơn,công ty,cuộc,cuối,cuối cùng,cùng,cũng,của,dù,do,do đó,dưới,đã,đang,đây,đó,\
    đến,để,đối,điều,được,em,giáng sinh,giới,hai,hãy,hầu hết,hiện,hiện nay,hiện tại,họ,hôm,hôm nay,hôm qua,hơn,khi,không,\
    kể,khoảng,lần,làm,là,lúc,luật,mặc dù,mặc,mỗi,một,một số,một trong,mọi,mới,nay,này,nên,nếu,ngay,ngày,ngoài,ngoài ra,người,\
    nhằm,nhân,nhân dịp,nhân viên,nhiều,như,nhưng,những,noel,nó,ông ta,ông ấy,ở,phần,phía,phiên,qua,quan,rất,sau,sau đó,\
    sẽ,sự,tại,tại sao,tất cả,tết,tháng,tháng ba,tháng bảy,tháng chín,tháng giêng,tháng hai,tháng mười,tháng năm,tháng sáu,\
    tháng tám,tháng tư,theo,thì,thứ ba,thứ bảy,thứ hai,thứ năm,thứ sáu,thứ tư,tin,tình,tôi,tổng cộng,trên,trong,trong khi,\
    trước,trước đó,từ,tuy,tuy nhiên,và,vài,vào,vẫn,về,vì,vì vậy,việc,với,vụ,xin,đầu,sáng,chiều,tối,đêm,trưa,ba,bốn,năm,\
    sáu,bảy,tám,chín,mười,tiếp,cảnh,số,nhà,giá,hội,mùa,bài,thật,con,thế,thêm,vậy,rồi,chuyện,ai,bất,phải,song,nhờ,bằng,\
    do thái,do vậy,quá,hàng,thời,đại diện,báo cáo,cuối tuần,đồng thời,đặc biệt,theo đó,bên,lực lượng,trận,đội,thông tin,kết quả
    """
}
