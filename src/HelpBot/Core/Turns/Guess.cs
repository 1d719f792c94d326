using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>Choice ids of "did you mean …?". The tilde keeps them apart from an editor's ids.</summary>
internal static class Guess
{
    /// <summary>None of the guesses.</summary>
    public const string None = "~none";

    /// <summary>The id that stands for a dialog.</summary>
    public static string For(Dialog dialog) => "~" + dialog.Id;

    /// <summary>The dialog id in a guess, or null.</summary>
    public static string? DialogIn(string choice) => choice.StartsWith('~') ? choice[1..] : null;
}
