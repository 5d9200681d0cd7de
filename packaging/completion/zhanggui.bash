# bash completion for zhanggui(1)

_zhanggui() {
    local cur prev words cword
    _init_completion -n = || return

    local shop="--data-dir --passphrase-file --help"
    local -A options=(
        [create]="--name --currency --zone --cutoff"
        [import]="--preset --dry-run --rejected --map --kind --save-preset --encoding --delimiter --sheet --header-line"
        [undo-import]="--list"
        [sale]=""
        [refund]=""
        [report]="--from --to --format --output --limit --return-days --names"
        [search]="--limit"
        [demo]="--members --years --seed --print-parameters"
        [bench]=""
        [verify]="--quiet"
        [backup]="--keep"
        [restore]="--recovery-code-file"
        [rotate-key]=""
    )
    local reports="sales days hours weekdays categories products payments cashiers discounts members frequency retention rfm top-members refunds receipts approvals"

    case $prev in
        --data-dir) _filedir -d; return ;;
        --passphrase-file | --recovery-code-file | --rejected | --output) _filedir; return ;;
        --format) COMPREPLY=($(compgen -W "csv json xlsx pdf" -- "$cur")); return ;;
        --kind) COMPREPLY=($(compgen -W "orders members products" -- "$cur")); return ;;
        --encoding) COMPREPLY=($(compgen -W "UTF-8 GB18030 Big5" -- "$cur")); return ;;
        --zone) COMPREPLY=($(compgen -W "$(awk '!/^#/ {print $3}' /usr/share/zoneinfo/zone.tab 2>/dev/null)" -- "$cur")); return ;;
        --name | --currency | --cutoff | --preset | --map | --save-preset | --delimiter | --sheet | --header-line | --from | --to | \
            --limit | --return-days | --members | --years | --seed | --keep) return ;;
    esac

    local verb=${words[1]}
    if [[ $cword -eq 1 ]]; then
        if [[ $cur == -* ]]; then
            COMPREPLY=($(compgen -W "--data-dir --help --version" -- "$cur"))
        else
            COMPREPLY=($(compgen -W "${!options[*]}" -- "$cur"))
        fi
        return
    fi
    [[ -v options[$verb] ]] || return
    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$shop ${options[$verb]}" -- "$cur"))
        return
    fi
    case $verb in
        import) _filedir '@(csv|tsv|txt|xlsx|ods|xls)' ;;
        sale | refund) _filedir ;;
        backup) _filedir -d ;;
        restore) _filedir zhanggui ;;
        report) COMPREPLY=($(compgen -W "$reports" -- "$cur")) ;;
    esac
} &&
    complete -F _zhanggui zhanggui
