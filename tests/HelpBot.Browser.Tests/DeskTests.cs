namespace HelpBot.Browser.Tests;

public sealed class DeskTests(RunningDesk program) : IClassFixture<RunningDesk>
{
    [Fact]
    public async Task A_counsellor_takes_the_most_urgent_visitor_first_and_both_talk_until_it_is_closed()
    {
        await using var counsellor = await program.Counsellor();
        await counsellor.GoesOnDuty();
        await using var calm = await WhoWantsAPerson();
        await Assertions.Expect(counsellor.Queue).ToHaveCountAsync(1);
        await using var urgent = await program.Visit();
        await urgent.Say("hij staat voor de deur met een mes");
        await Assertions.Expect(counsellor.Queue).ToHaveCountAsync(2);

        await Assertions.Expect(counsellor.Queue.First).ToContainTextAsync("Spoed");
        await Assertions.Expect(counsellor.Queue.First).ToContainTextAsync("wapen");
        await Assertions.Expect(counsellor.Queue.Last).ToContainTextAsync("Gewoon");
        await counsellor.TakesTheFirst();
        await urgent.Sees("Hier is Sam, een hulpverlener.");
        await counsellor.Sees("hij staat voor de deur met een mes");
        await counsellor.Says("Kun je naar buiten?");
        await urgent.Sees("Kun je naar buiten?");
        await urgent.Say("ja, via de tuin");
        await counsellor.Sees("ja, via de tuin");
        await counsellor.Closes();
        await urgent.Sees("De hulpverlener is weg.");

        await counsellor.TakesTheFirst();
        await calm.Sees("Hier is Sam, een hulpverlener.");
        await counsellor.Closes();
        await calm.Sees("De hulpverlener is weg.");
        Assert.Empty(urgent.Complaints);
        Assert.Empty(urgent.Strangers);
    }

    [Fact]
    public async Task A_counsellor_and_a_phone_send_each_other_text_messages()
    {
        await using var counsellor = await program.Counsellor();
        await counsellor.GoesOnDuty();
        var phone = await program.Page(400);
        await phone.GotoAsync("/dev/sms?number=%2B31000000077");
        await Send(phone, "MENS");
        await Send(phone, "ja");
        await Assertions.Expect(counsellor.Queue).ToHaveCountAsync(1);

        await counsellor.TakesTheFirst();
        await counsellor.Says("Dag, je spreekt met Sam.");
        await Assertions.Expect(phone.Locator("#screen")).ToContainTextAsync("Dag, je spreekt met Sam.");
        await Send(phone, "kun je me helpen");
        await counsellor.Sees("kun je me helpen");
        await Assertions.Expect(counsellor.Chat).Not.ToContainTextAsync("31000000077");
        await counsellor.Closes();
        await Assertions.Expect(phone.Locator("#screen")).ToContainTextAsync("De hulpverlener is weg.");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task When_a_visitor_leaves_by_quick_exit_the_counsellor_sees_it_and_the_words_are_gone()
    {
        await using var counsellor = await program.Counsellor();
        await counsellor.GoesOnDuty();
        await using var visitor = await WhoWantsAPerson();
        await counsellor.TakesTheFirst();
        await visitor.Say("ik hoor hem op de trap");
        await counsellor.Sees("ik hoor hem op de trap");

        await visitor.Page.ClickAsync(".exit");

        await counsellor.Sees("De bezoeker is weggegaan met Snel weg.");
        await Assertions.Expect(counsellor.Page.Locator("body")).Not.ToContainTextAsync("ik hoor hem op de trap");
        await counsellor.Chat.Locator("text=Haal weg").ClickAsync();
        await Assertions.Expect(counsellor.Page.Locator(".leftbyexit")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_nobody_is_on_duty_the_visitor_hears_so_and_sees_who_does_answer(bool script)
    {
        await using var visitor = await program.Visit(script);

        await visitor.Page.ClickAsync("[value=human]");

        await visitor.Sees("Er is nu geen hulpverlener.");
        await visitor.Sees("Veilig Thuis");
    }

    private async Task<Visit> WhoWantsAPerson()
    {
        var visitor = await program.Visit();
        await visitor.Page.ClickAsync("[value=human]");
        await visitor.Sees("Wil je dat ik een hulpverlener roep?");
        await visitor.Page.ClickAsync("#choices >> text=Ja");
        await visitor.Sees("Ik heb een hulpverlener geroepen.");
        return visitor;
    }

    private static async Task Send(IPage phone, string text)
    {
        var answers = await phone.Locator("#screen li.theirs").CountAsync();
        await phone.FillAsync("#body", text);
        await phone.ClickAsync("#write button");
        await Assertions.Expect(phone.Locator("#screen")).ToContainTextAsync(text);
        if (text is "MENS" or "ja")
            await Assertions.Expect(phone.Locator("#screen li.theirs")).Not.ToHaveCountAsync(answers);
    }
}
