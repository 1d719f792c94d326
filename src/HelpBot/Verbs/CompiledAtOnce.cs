using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace HelpBot.Verbs;

/// <summary>
/// Runs a verb in a process of its own that compiles every method well the first time. The service runs for weeks and earns back being compiled hastily, watched, and
/// compiled again; a stream of messages is over before that, and the watching would cost it a third of its time. The runtime reads this choice only when it starts.
/// </summary>
internal static class CompiledAtOnce
{
    private const string Setting = "DOTNET_TC_QuickJit";

    /// <summary>Runs the program again with the same arguments, input and output, unless the choice was made already; its exit code, or null when there is nothing to start.</summary>
    public static async Task<int?> RunAsync(string[] args)
    {
        if (Environment.GetEnvironmentVariable(Setting) is not null || Environment.ProcessPath is not { } host)
            return null;
        var start = new ProcessStartInfo(host) { UseShellExecute = false, Environment = { [Setting] = "0" } };
        if (Path.GetFileNameWithoutExtension(host) == "dotnet")
            start.ArgumentList.Add(typeof(CompiledAtOnce).Assembly.Location);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        if (Start(start) is not { } process)
            return null;
        using (process)
        using (PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(process, signal)))
        {
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }

    // Where no other process may be started, this one does the work, more slowly.
    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    // Whoever ends this process means the one that works. What comes out of that one ends this one too.
    private static void End(Process process, PosixSignalContext signal)
    {
        signal.Cancel = true;
        process.Kill();
    }
}
