using System.Runtime.InteropServices;

namespace HelpBot.Privacy;

/// <summary>
/// Asks the system never to write this process's memory to disk when it crashes, and to let no other ordinary process look into it. Root can still look: against
/// that nothing in a program helps. Linux only; elsewhere the operator has to see to it.
/// </summary>
internal static partial class NoDumps
{
    // Set by whoever wants the runtime's own dumps. It is read before our first line runs, so all that is left is to say it.
    private const string RuntimeDumps = "DOTNET_DbgEnableMiniDump";
    private const int SetDumpable = 4;
    private const int CoreSize = 4;

    /// <summary>Turns dumps off, and warns when the runtime was told to make its own.</summary>
    public static void TurnOff(ILogger logger)
    {
        if (Environment.GetEnvironmentVariable(RuntimeDumps) is "1")
            Log.DumpsAreOn(logger, RuntimeDumps);
        if (!OperatingSystem.IsLinux())
            return;
        var none = default(Limit);
        if (setrlimit(CoreSize, in none) != 0 || prctl(SetDumpable, 0, 0, 0, 0) != 0)
            Log.NotTurnedOff(logger);
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int prctl(int option, nuint value, nuint third, nuint fourth, nuint fifth);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int setrlimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Limit
    {
        private readonly nuint _soft;
        private readonly nuint _hard;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical, Message = "{Variable} is set: a crash would write visitors' words to disk. Unset it.")]
        public static partial void DumpsAreOn(ILogger logger, string variable);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Core dumps could not be turned off from within; turn them off on the machine.")]
        public static partial void NotTurnedOff(ILogger logger);
    }
}
