namespace HelpBot.Core.Turns;

public static class Turn
{
    public static Taken Begin(Script script, string language, Medium medium, Moment moment) => throw new NotSupportedException();
    public static Taken Take(Conversation conversation, Incoming incoming, Script script, Moment moment) => throw new NotSupportedException();
    public static Taken Fail(Conversation conversation, Script script, Moment moment) => throw new NotSupportedException();
}
