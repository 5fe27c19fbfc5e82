using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace PteroBot.Storage.Engines.Sqlite;

/// <summary>
/// Chooses the native library: the system's, which gets the distribution's security updates, and otherwise the one from the package,
/// which is from 2021.
/// </summary>
internal static class SqliteNative
{
    // What the package bundles; an older system library is no gain, and RETURNING and row values must be there.
    private const int Oldest = 3_035_005;

    private static readonly Lazy<string> Chosen = new(Choose);

    /// <summary>Loads the library once per process and says which: "SQLite 3.46.1 (system)".</summary>
    public static string Load() => Chosen.Value;

    private static string Choose()
    {
        var system = LoadSystem();
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return $"SQLite {raw.sqlite3_libversion().utf8_to_string()} ({(system == 0 ? "bundled" : "system")})";

        nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == "e_sqlite3" ? system : 0;
    }

    private static nint LoadSystem()
    {
        var name = OperatingSystem.IsLinux() ? "libsqlite3.so.0" : OperatingSystem.IsMacOS() ? "/usr/lib/libsqlite3.dylib" : null;
        if (name is null || !NativeLibrary.TryLoad(name, out var library))
            return 0;
        if (Ask(library, "sqlite3_libversion_number") >= Oldest && Ask(library, "sqlite3_threadsafe") != 0)
            return library;
        NativeLibrary.Free(library);
        return 0;
    }

    private static int Ask(nint library, string function) =>
        NativeLibrary.TryGetExport(library, function, out var address) ? Marshal.GetDelegateForFunctionPointer<NumberFunction>(address)() : 0;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int NumberFunction();
}
