namespace HelpBot.Channels.Sms;

/// <summary>A way to send a text message that answers nothing: a carrier, or a phone that is played.</summary>
internal interface ISmsLine
{
    /// <summary>Whether this line is the one for a number.</summary>
    bool Reaches(string number);

    /// <summary>Sends one message. False when it was not accepted.</summary>
    ValueTask<bool> Send(string number, string text);
}
